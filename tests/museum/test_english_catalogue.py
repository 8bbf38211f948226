"""Our strings are Vietnamese; everyone else reads them through one English catalogue.

When a string is added, changed or dropped, a failing test names it: run `make messages`
and translate what is new in `locale/en/LC_MESSAGES/django.po`.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.test import override_settings
from django.utils.translation import override
from django.utils.translation.template import templatize
from django.utils.translation.trans_real import DjangoTranslation

Key = tuple[str | None, str]
"""Context and msgid: what tells one entry from another."""

PACKAGES = ("museum", "heritage", "media", "search")
CALLS = {
    "_": "",
    "gettext": "",
    "gettext_lazy": "",
    "gettext_noop": "",
    "ngettext": "n",
    "ngettext_lazy": "n",
    "pgettext": "p",
    "pgettext_lazy": "p",
    "npgettext": "np",
    "npgettext_lazy": "np",
}
"""What marks a string for translation, and whether it takes a context or a number."""

LITERAL = r"""u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*\""""
CALL_IN_TEMPLATE = re.compile(rf"\b({'|'.join(CALLS)})\(((?:{LITERAL})(?:, (?:{LITERAL}))*)")

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sdr]|\{\w*\}")
TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
LAST_MARK = re.compile(r"[.:…?!]?$")
MARKED = re.compile(r"[À-ÖØ-öø-ỹ]")
"""A letter that English has not."""

LEFT_VIETNAMESE = ("Hán Nôm", "Nôm", "quốc ngữ", "Nguyễn Văn A", "Chính Hòa thứ 24")
LEFT_VIETNAMESE += ("thời Lê trung hưng", "14–16/5 âm lịch", "PTH.TĐ.01")
LEFT_VIETNAMESE += ("Ễ, Ộ, Ữ",)
"""Names, and samples of what officers type: English keeps them."""


# ——— What the sources say ———


def _key(call: str, strings: list[str]) -> Key:
    """Return the key that ``call`` looks ``strings`` up by: a context comes first."""
    return (strings[0], strings[1]) if "p" in CALLS[call] else (None, strings[0])


def _strings(arguments: list[ast.expr]) -> list[str]:
    """Return the leading arguments that are written out."""
    found: list[str] = []
    for argument in arguments:
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            break
        found.append(argument.value)
    return found


def _in_python(source: str) -> Iterator[Key]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
        strings = _strings(node.args)
        if name in CALLS and len(strings) > CALLS[name].count("p"):
            yield _key(name, strings)


def _in_template(source: str) -> Iterator[Key]:
    """Read a template as `makemessages` does: Django writes its tags out as calls."""
    for name, literals in CALL_IN_TEMPLATE.findall(templatize(source)):
        yield _key(name, list(ast.literal_eval(f"[{literals}]")))


def _templates(package: str) -> Iterator[Path]:
    folder = Path(apps.get_app_config(package).path)
    return (path for path in folder.rglob("*") if path.is_file() and "templates" in path.parts)


def _sources() -> Iterator[tuple[Path, Key]]:
    """Every string of the four packages that is marked for translation."""
    for package in PACKAGES:
        for path in Path(apps.get_app_config(package).path).rglob("*.py"):
            yield from ((path, key) for key in _in_python(path.read_text("utf-8")))
        for path in _templates(package):
            yield from ((path, key) for key in _in_template(path.read_text("utf-8")))


def test_calls_are_found_in_python() -> None:
    source = """
name = _("Tên")
error = gettext("Tệp nặng %(size)s, "
    "vượt mức.") % {"size": size}
north = pgettext("hướng", "B")
days = translation.ngettext("%(n)d ngày", "%(n)d ngày", n)
unknown = _(name)
"""
    assert set(_in_python(source)) == {
        (None, "Tên"),
        (None, "Tệp nặng %(size)s, vượt mức."),
        ("hướng", "B"),
        (None, "%(n)d ngày"),
    }


def test_tags_are_found_in_templates() -> None:
    source = """{% load i18n %}{# translate "chú" #}
<a title="{% translate 'Đóng' %}">{% translate "B" context "hướng" %} it's "so"</a>
{% include "x.html" with none=_("Chưa có gì.") %}{{ yes|yesno:_("có,không") }}
{% blocktranslate trimmed with who=user %}
  {{ who }} nói
  “xin 'chào'”
{% endblocktranslate %}
{% blocktranslate count n=total %}{{ n }} hồ sơ{% plural %}{{ n }} hồ sơ{% endblocktranslate %}
"""
    assert set(_in_template(source)) == {
        (None, "Đóng"),
        ("hướng", "B"),
        (None, "Chưa có gì."),
        (None, "có,không"),
        (None, "%(who)s nói “xin 'chào'”"),
        (None, "%(n)s hồ sơ"),
    }


# ——— What the catalogue says ———


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    """Return the English catalogue as translators edit it."""
    return polib.pofile(str(Path(settings.LOCALE_PATHS[0], "en", "LC_MESSAGES", "django.po")))


@pytest.fixture(scope="module")
def english(catalogue: polib.POFile) -> dict[Key, list[str]]:
    """Return what each string becomes: one text, or one for one and one for several."""
    return {(entry.msgctxt, entry.msgid): _texts(entry) for entry in catalogue}


def _texts(entry: polib.POEntry) -> list[str]:
    if not entry.msgid_plural:
        return [entry.msgstr]
    return [text for _number, text in sorted(entry.msgstr_plural.items())]


def _last(entry: polib.POEntry) -> str:
    """Return the text that must say all the msgid says: of a plural, the one for several."""
    return _texts(entry)[-1]


def test_every_marked_string_is_in_the_catalogue(english: dict[Key, list[str]]) -> None:
    root = Path(settings.LOCALE_PATHS[0]).parent
    missing = [
        f"{path.relative_to(root)}: {msgid}"
        for path, (context, msgid) in _sources()
        if (context, msgid) not in english
    ]
    assert missing == []


def test_no_entry_outlives_its_string(english: dict[Key, list[str]]) -> None:
    used = {key for _path, key in _sources()}
    assert len(used) > 500
    assert sorted(msgid for context, msgid in english if (context, msgid) not in used) == []


def test_every_entry_is_translated_and_sure(catalogue: polib.POFile) -> None:
    assert [e.msgid for e in catalogue if not e.translated() or e.fuzzy or e.obsolete] == []


def test_no_entry_is_there_twice(catalogue: polib.POFile) -> None:
    counts = Counter((entry.msgctxt, entry.msgid) for entry in catalogue)
    assert [key for key, count in counts.items() if count > 1] == []


def test_english_tells_one_from_several(catalogue: polib.POFile) -> None:
    assert catalogue.metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    plurals = [entry for entry in catalogue if entry.msgid_plural]
    assert plurals
    assert [entry.msgid for entry in plurals if set(entry.msgstr_plural) != {0, 1}] == []
    assert [entry.msgid for entry in plurals if not all(_texts(entry))] == []


def test_what_the_program_fills_in_is_kept(catalogue: polib.POFile) -> None:
    wrong = [
        (entry.msgid, _last(entry))
        for entry in catalogue
        if Counter(PLACEHOLDER.findall(entry.msgid)) != Counter(PLACEHOLDER.findall(_last(entry)))
    ]
    assert wrong == []


def test_the_form_for_one_fills_in_nothing_more(catalogue: polib.POFile) -> None:
    """It may leave the number out (“every year”), not ask for what is never given."""
    wrong = [
        entry.msgid
        for entry in catalogue
        if entry.msgid_plural
        and not set(PLACEHOLDER.findall(_texts(entry)[0])) <= set(PLACEHOLDER.findall(entry.msgid))
    ]
    assert wrong == []


@pytest.mark.parametrize("pattern", [TAG, LAST_MARK], ids=["tags", "last-mark"])
def test_tags_and_the_last_mark_are_kept(catalogue: polib.POFile, pattern: re.Pattern[str]) -> None:
    wrong = [
        (entry.msgid, text)
        for entry in catalogue
        for text in _texts(entry)
        if pattern.findall(entry.msgid) != pattern.findall(text)
    ]
    assert wrong == []


def test_spaces_at_the_edges_are_kept(catalogue: polib.POFile) -> None:
    wrong = [
        entry.msgid
        for entry in catalogue
        for text in _texts(entry)
        if re.findall(r"^\s*|\s*$", entry.msgid) != re.findall(r"^\s*|\s*$", text)
    ]
    assert wrong == []


def test_nothing_is_left_in_vietnamese(catalogue: polib.POFile) -> None:
    kept = re.compile("|".join(map(re.escape, LEFT_VIETNAMESE)))
    wrong = [
        (entry.msgid, text)
        for entry in catalogue
        for text in _texts(entry)
        if MARKED.search(kept.sub("", text)) or text == entry.msgid
    ]
    assert wrong == []


def test_no_string_of_ours_is_one_of_the_libraries(english: dict[Key, list[str]]) -> None:
    """A msgid that Wagtail or Django has too would change their words with ours."""
    folders = [Path(app.path) for app in apps.get_app_configs() if app.name not in PACKAGES]
    theirs = {
        (entry.msgctxt, entry.msgid)
        for folder in folders
        for path in folder.glob("locale/en/LC_MESSAGES/django.po")
        for entry in polib.pofile(str(path))
    }
    assert len(theirs) > 1000
    assert english.keys() & theirs == set()


@pytest.mark.parametrize(
    ("vietnamese", "words"),
    [
        (r"bản nháp", "draft"),
        (r"hồ sơ(?! quy đổi)", "record|dossier"),
        (r"địa bàn", "area"),
        (r"hiện vật", "object"),
        (r"niên đại", "date"),
        (r"(?<!mã )quyền xem|phạm vi xem", "access|who may see"),
        (r"xếp hạng", "designation|rank"),
        (r"chất liệu", "material"),
        (r"bộ sưu tập", "collection"),
        (r"minh văn", "inscription"),
        (r"niên hiệu", "reign era"),
        (r"mở hội|ngày hội", "festival|held|under way"),
        (r"công bố", "publi"),
        (r"chưa kiểm chứng", "unverified|not been verified"),
        (r"di tích", "monument"),
        (r"tọa độ", "coordinates"),
        (r"văn bản thay thế", "alternative text"),
    ],
)
def test_one_word_for_one_thing(catalogue: polib.POFile, vietnamese: str, words: str) -> None:
    said = [entry for entry in catalogue if re.search(vietnamese, entry.msgid.lower())]
    odd = [(e.msgid, _last(e)) for e in said if not re.search(words, _last(e), re.IGNORECASE)]
    assert said
    assert odd == []


@pytest.mark.parametrize(
    "spelling",
    [r"\bcolor", r"\bcenter\b", r"\bcatalog\b", r"\w+ization\b", r"\w{3,}ized?\b", r"\w'\w"],
)
def test_english_is_british_with_curly_apostrophes(catalogue: polib.POFile, spelling: str) -> None:
    texts = [PLACEHOLDER.sub("", text) for entry in catalogue for text in _texts(entry)]
    plain = [text for text in texts if not re.search(r"\b(re)?sized?\b", text)]
    assert [text for text in plain if re.search(spelling, text)] == []


def _names() -> Iterator[str]:
    """The msgids that name our models and their fields."""
    for package in PACKAGES:
        for model in apps.get_app_config(package).get_models():
            yield str(model._meta.verbose_name)
            yield str(model._meta.verbose_name_plural)
            yield from (str(getattr(f, "verbose_name", "")) for f in model._meta.get_fields())


def test_names_of_models_and_fields_are_lower_case(english: dict[Key, list[str]]) -> None:
    """Django raises the first letter where a sentence begins."""
    with override(None):
        names = {name for name in _names() if (None, name) in english}
    assert len(names) > 100
    assert [text for name in names if (text := english[None, name][0])[:2].istitle()] == []


# ——— What Django serves ———


@pytest.fixture
def translation(catalogue: polib.POFile, tmp_path: Path) -> Iterator[DjangoTranslation]:
    """Compile the catalogue into a folder of its own and let Django read only that one."""
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue.save_as_mofile(str(folder / "django.mo"))
    with override_settings(LOCALE_PATHS=[tmp_path]):
        yield DjangoTranslation("en")


@pytest.mark.parametrize(
    ("vietnamese", "expected"),
    [
        ("Bộ sưu tập", "Collection"),
        ("Di tích", "Monument or site"),
        ("Địa bàn", "Area"),
        ("Bàn làm việc", "Desk"),
        ("đang công bố", "published"),
        ("niên đại", "date"),
        ("Dạo ngẫu nhiên", "Take me somewhere"),
    ],
)
def test_visitors_and_officers_read_english(
    translation: DjangoTranslation, vietnamese: str, expected: str
) -> None:
    assert translation.gettext(vietnamese) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "0 records"), (1, "1 record"), (2, "2 records"), (21, "21 records")],
)
def test_records_are_counted_in_english(
    translation: DjangoTranslation, number: int, expected: str
) -> None:
    form = translation.ngettext("%(n)s hồ sơ", "%(n)s hồ sơ", number)
    assert form % {"n": number} == expected


def test_a_letter_is_told_by_its_context(translation: DjangoTranslation) -> None:
    assert translation.pgettext("hướng bắc", "B") == "N"
