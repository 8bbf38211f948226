"""The officers' admin speaks Vietnamese: our catalogue against the installed Wagtail's strings.

When a new Wagtail brings strings, the failing test names them; translate them in
`locale/vi/LC_MESSAGES/`, under the application they belong to.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.test import override_settings
from django.utils.translation.trans_real import DjangoTranslation

Key = tuple[str | None, str]

DOMAINS = ("django", "djangojs")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sdr]|\{\w*\}")
TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
SAME_IN_BOTH = {
    "%(field_label)s:",
    "%(time_zone_option)s: %(localized_time_zone_label)s",
}
"""Msgids with no word in them."""


def _entries(folder: Path, language: str, domain: str) -> list[polib.POEntry]:
    """Return the living entries of one catalogue, none when the folder has no such catalogue."""
    path = folder / "locale" / language / "LC_MESSAGES" / f"{domain}.po"
    return (
        [entry for entry in polib.pofile(str(path)) if not entry.obsolete] if path.exists() else []
    )


def _key(entry: polib.POEntry) -> Key:
    return entry.msgctxt, entry.msgid


def _source(entry: polib.POEntry) -> str:
    """Return the English that the one Vietnamese form stands for: the plural, if there is one."""
    return entry.msgid_plural or entry.msgid


def _translation(entry: polib.POEntry) -> str:
    return entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr


def _app_folders() -> list[Path]:
    """Return the folders of the installed applications whose strings officers meet."""
    return [
        Path(app.path)
        for app in apps.get_app_configs()
        if app.name.split(".")[0] in {"wagtail", "wagtailmedia", "taggit"}
    ]


def _english(domain: str) -> dict[Key, polib.POEntry]:
    return {
        _key(entry): entry for folder in _app_folders() for entry in _entries(folder, "en", domain)
    }


def _ours(domain: str) -> list[polib.POEntry]:
    return _entries(Path(settings.LOCALE_PATHS[0]).parent, "vi", domain)


def _merged(domain: str) -> dict[Key, str]:
    """Return what Django would serve: the applications' own Vietnamese, then ours over it."""
    theirs = [entry for folder in _app_folders() for entry in _entries(folder, "vi", domain)]
    return {
        _key(entry): _translation(entry)
        for entry in [*reversed(theirs), *_ours(domain)]
        if entry.translated()
    }


def _pairs(domain: str) -> list[tuple[str, str]]:
    merged = _merged(domain)
    return [
        (_source(entry), merged[key]) for key, entry in _english(domain).items() if key in merged
    ]


@pytest.mark.parametrize("domain", DOMAINS)
def test_nearly_every_string_of_the_admin_is_vietnamese(domain: str) -> None:
    merged = _merged(domain)
    english = _english(domain)
    missing = [
        _source(entry)
        for key, entry in english.items()
        if merged.get(key, entry.msgid) in {entry.msgid, entry.msgid_plural}
        and entry.msgid not in SAME_IN_BOTH
    ]
    assert len(english) > 80
    assert len(missing) <= len(english) / 100, missing


@pytest.mark.parametrize("domain", DOMAINS)
def test_our_own_entries_are_all_translated(domain: str) -> None:
    assert [entry.msgid for entry in _ours(domain) if not entry.translated() or entry.fuzzy] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_entry_is_there_twice(domain: str) -> None:
    counts = Counter(_key(entry) for entry in _ours(domain))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_our_entries_for_wagtail_are_still_in_wagtail(domain: str) -> None:
    english = _english(domain)
    stale = [
        entry.msgid
        for entry in _ours(domain)
        if entry.occurrences[0][0].startswith(("wagtail", "taggit")) and _key(entry) not in english
    ]
    assert stale == []


def _same(pattern: re.Pattern[str], source: str, vietnamese: str) -> bool:
    """Both fill in the same; a version's number in the database may be left unsaid."""
    said, kept = Counter(pattern.findall(source)), Counter(pattern.findall(vietnamese))
    return kept in (said, said - Counter(["%(revision_id)s"]))


@pytest.mark.parametrize("pattern", [PLACEHOLDER, TAG], ids=["placeholders", "tags"])
@pytest.mark.parametrize("domain", DOMAINS)
def test_what_the_program_fills_in_is_kept(domain: str, pattern: re.Pattern[str]) -> None:
    wrong = [
        (source, vietnamese)
        for source, vietnamese in _pairs(domain)
        if not _same(pattern, source, vietnamese)
    ]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_our_other_entries_keep_placeholders_too(domain: str) -> None:
    wrong = [
        entry.msgid
        for entry in _ours(domain)
        if not _same(PLACEHOLDER, _source(entry), _translation(entry))
    ]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_spaces_at_the_edges_are_kept(domain: str) -> None:
    """Some labels are joined to what follows them by their own trailing space."""
    wrong = [
        entry.msgid
        for entry in _ours(domain)
        if re.findall(r"^\s*|\s*$", _source(entry)) != re.findall(r"^\s*|\s*$", _translation(entry))
    ]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_vietnamese_has_one_form_for_any_number(domain: str) -> None:
    path = Path(settings.LOCALE_PATHS[0], "vi", "LC_MESSAGES", f"{domain}.po")
    catalogue = polib.pofile(str(path))
    assert catalogue.metadata["Plural-Forms"] == "nplurals=1; plural=0;"
    assert all(set(e.msgstr_plural) == {0} for e in catalogue if e.msgid_plural)


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("Save draft", "Lưu bản nháp"),
        ("Publish", "Công bố"),
        ("Unpublish", "Gỡ công bố"),
        ("Submit for moderation", "Gửi duyệt"),
        ("Approve", "Duyệt"),
        ("Request changes", "Yêu cầu sửa"),
        ("Lock", "Khóa"),
        ("Workflow", "Quy trình duyệt"),
        ("History", "Lịch sử"),
        ("Usage", "Nơi sử dụng"),
        ("Dashboard", "Bàn làm việc"),
        ("Snippets", "Mục dữ liệu"),
        ("Log in", "Đăng nhập"),
        ("slug", "đường dẫn"),
    ],
)
def test_the_officers_words(english: str, vietnamese: str) -> None:
    assert _merged("django")[None, english] == vietnamese


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize(
    ("english", "other_word"),
    [
        ("publish", "xuất bản"),
        ("comment", "bình luận"),
        ("lock", "khoá"),
        ("delete", "xoá"),
        ("image", r"(?<!hình )ảnh(?! đại diện)"),
    ],
)
def test_one_word_for_one_thing(domain: str, english: str, other_word: str) -> None:
    """No second word, and no second spelling, for what officers see every day."""
    odd = [
        text
        for source, text in _pairs(domain)
        if english in source.lower() and re.search(other_word, text.lower())
    ]
    assert odd == []


@pytest.fixture
def compiled(tmp_path: Path) -> Iterator[None]:
    """Compile our catalogues into a folder of their own and make Django read only that one."""
    source = Path(settings.LOCALE_PATHS[0])
    folder = tmp_path / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    for domain in DOMAINS:
        catalogue = polib.pofile(str(source / "vi" / "LC_MESSAGES" / f"{domain}.po"))
        catalogue.save_as_mofile(str(folder / f"{domain}.mo"))
    with override_settings(LOCALE_PATHS=[tmp_path]):
        yield


@pytest.mark.usefixtures("compiled")
def test_django_serves_ours_over_wagtails() -> None:
    translation = DjangoTranslation("vi")
    assert translation.gettext("Publish") == "Công bố"
    assert translation.gettext("Password reset unsuccessful") == "Không đặt lại được mật khẩu"
    assert translation.pgettext("A tag name", "name") == "tên"


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize("number", [0, 1, 2, 21])
def test_django_serves_the_one_form(number: int) -> None:
    form = DjangoTranslation("vi").ngettext("1 page", "%(counter)s pages", number)
    assert form % {"counter": number} == f"{number} trang"


@pytest.mark.usefixtures("compiled")
def test_times_passed_are_told_in_vietnamese() -> None:
    translation = DjangoTranslation("vi")
    days = translation.npgettext("naturaltime-past", "%(num)d day", "%(num)d days", 3)
    assert translation.gettext("%(delta)s ago") % {"delta": days % {"num": 3}} == "3\xa0ngày trước"


@pytest.mark.usefixtures("compiled")
def test_the_admins_scripts_speak_vietnamese() -> None:
    wagtail = Path(apps.get_app_config("wagtailadmin").path) / "locale"
    translation = DjangoTranslation("vi", domain="djangojs", localedirs=[str(wagtail)])
    assert translation.gettext("Insert a block") == "Chèn khối"
    assert translation.ngettext("%(num)s error", "%(num)s errors", 1) == "%(num)s lỗi"
