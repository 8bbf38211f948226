"""Officers make exhibitions: forms, warnings, preview, who may publish."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page, TaskState
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from heritage.access.roles import Role
from museum.accounts.models import User
from museum.models import ExhibitionIndexPage, ExhibitionPage, HomePage
from tests.factories.exhibition import exhibition, picture, row
from tests.factories.heritage import RecordFactory
from tests.factories.media import AssetFactory

pytestmark = pytest.mark.django_db


def _client(role: Role) -> Client:
    user = User.objects.create_user(role.name.lower(), f"{role.name}@example.vn", "mat-khau")
    user.groups.add(Group.objects.get(name=role.value))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def reviewer() -> Client:
    return _client(Role.REVIEWER)


@pytest.fixture
def area_officer() -> Client:
    return _client(Role.AREA_OFFICER)


def _add(language: str = "vi") -> str:
    room = ExhibitionIndexPage.objects.get(locale__language_code=language)
    return f"/admin/pages/add/museum/exhibitionpage/{room.pk}/"


def _form(*blocks: tuple[str, Any], **more: Any) -> dict[str, str]:
    fields = {
        "title": "Hội Mới",
        "slug": "hoi-moi",
        "lead": "Lời dẫn.",
        "body": streamfield(list(blocks)),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0},
        **more,
    }
    data: dict[str, str] = nested_form_data(fields)
    return data


_STORY = (
    ("chapter", {"heading": "Mở đầu", "number": "", "anchor": ""}),
    ("text", rich_text("<p>Lời kể.</p>")),
)


def _picture(**value: Any) -> tuple[str, dict[str, Any]]:
    sides = dict.fromkeys(("left", "top", "width", "height"), "")
    given = {"asset": "", "record": "", "caption": "", "width": "wide", **value}
    return "picture", {**given, "detail": {**sides, **value.get("detail", {})}}


def test_the_form_speaks_vietnamese(reviewer: Client) -> None:
    page = reviewer.get(_add()).content.decode()
    for words in ("Câu chuyện", "Hình và chi tiết", "Dải thời gian", "Trích dẫn có nguồn"):
        assert words in page or json.dumps(words)[1:-1] in page
    assert "Choose " not in page


def test_a_reviewer_publishes(reviewer: Client) -> None:
    reviewer.post(_add(), _form(*_STORY) | {"action-publish": "1"})
    assert "Lời kể." in Client().get("/trien-lam/hoi-moi/").content.decode()


def test_an_area_officer_submits_and_a_reviewer_approves(
    area_officer: Client, reviewer: Client
) -> None:
    area_officer.post(_add(), _form(*_STORY) | {"action-submit": "1"})
    page = ExhibitionPage.objects.get()
    assert not page.live
    task = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    assert "Trang chờ tôi duyệt" in reviewer.get("/admin/").content.decode()
    assert "Trang tôi đã gửi duyệt" in area_officer.get("/admin/").content.decode()
    approve = reverse("wagtailadmin_pages:workflow_action", args=(page.pk, "approve", task.pk))
    assert area_officer.post(approve).status_code in {302, 403}
    assert not ExhibitionPage.objects.get().live
    reviewer.post(approve)
    assert Client().get("/trien-lam/hoi-moi/").status_code == 200


def test_what_needs_changes_comes_back_with_the_reason(
    area_officer: Client, reviewer: Client
) -> None:
    area_officer.post(_add(), _form(*_STORY) | {"action-submit": "1"})
    task, page = TaskState.objects.get(), ExhibitionPage.objects.get()
    reject = reverse("wagtailadmin_pages:workflow_action", args=(page.pk, "reject", task.pk))
    reviewer.post(reject, {"comment": "Thiếu nguồn"})
    desk = area_officer.get("/admin/").content.decode()
    assert "Trang cần sửa lại" in desk and "Thiếu nguồn" in desk


def test_a_page_under_review_is_not_taken_for_a_record(area_officer: Client) -> None:
    area_officer.post(_add(), _form(*_STORY) | {"action-submit": "1"})
    page = ExhibitionPage.objects.get()
    RecordFactory(pk=page.pk, title_vi="Hồ Sơ Cùng Số", draft=True)
    assert "Hồ Sơ Cùng Số" not in area_officer.get("/admin/").content.decode()


def test_an_area_officer_does_not_publish(area_officer: Client) -> None:
    area_officer.post(_add(), _form(*_STORY) | {"action-publish": "1"})
    assert not ExhibitionPage.objects.filter(live=True).exists()


def test_an_area_officer_keeps_to_exhibitions(area_officer: Client) -> None:
    home = HomePage.objects.get(locale__language_code="vi")
    others = exhibition(title="Của người khác")
    assert area_officer.get(f"/admin/pages/add/museum/standardpage/{home.pk}/").status_code == 302
    assert area_officer.get(f"/admin/pages/{others.pk}/edit/").status_code == 302


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.AREA_OFFICER])
def test_an_exhibition_is_put_into_english(role: Role) -> None:
    client = _client(role)
    client.post(_add(), _form(*_STORY))
    page, english = ExhibitionPage.objects.get(), Locale.objects.get(language_code="en")
    client.post(f"/admin/translation/submit/page/{page.pk}/", {"locales": [english.pk]})
    other = page.get_translation(english)
    assert not other.live
    assert other.get_parent().slug == "exhibitions"
    assert other.specific.story()[0]["value"]["heading"] == "Mở đầu"


def test_a_researcher_has_no_key() -> None:
    assert _client(Role.RESEARCHER).get(_add()).status_code == 302


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (_picture(), "Chọn một hình hoặc một hồ sơ có hình."),
        (("quotation", {"text": "Lời", "source": "", "page": "", "attribution": ""}), "xuất xứ"),
        (("chapter", {"heading": "A", "number": "", "anchor": "Không Được"}), "chữ thường"),
    ],
)
def test_what_cannot_be_is_refused_in_words(reviewer: Client, block: Any, words: str) -> None:
    answer = reviewer.post(_add(), _form(block) | {"action-publish": "1"})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert words in page or json.dumps(words)[1:-1] in page
    assert not ExhibitionPage.objects.exists()


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ({"left": "10"}, "Cần đủ cả bốn số"),
        ({"left": "60", "top": "0", "width": "50", "height": "50"}, "vượt ra ngoài hình"),
        ({"left": "0", "top": "0", "width": "2", "height": "50"}, "5"),
        ({"left": "x", "top": "0", "width": "20", "height": "50"}, "số"),
    ],
)
def test_a_wrong_region_is_refused(reviewer: Client, detail: dict[str, str], words: str) -> None:
    block = _picture(asset=AssetFactory().pk, detail=detail)
    answer = reviewer.post(_add(), _form(block) | {"action-publish": "1"})
    page = answer.content.decode()
    assert answer.status_code == 200 and not ExhibitionPage.objects.exists()
    assert words in page or json.dumps(words)[1:-1] in page


def test_closing_before_opening_is_refused(reviewer: Client) -> None:
    form = _form(opens="2026-05-01", closes="2026-04-01") | {"action-publish": "1"}
    assert "Ngày đóng phải sau ngày mở." in reviewer.post(_add(), form).content.decode()


def test_the_form_warns_of_what_visitors_do_not_see(reviewer: Client) -> None:
    draft = RecordFactory(title_vi="Bản Nháp Kín", draft=True)
    page = exhibition(row(draft.pk, 987_654), picture(asset=AssetFactory(staff_only=True).pk))
    shown = reviewer.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Bản Nháp Kín: chưa công bố" in shown
    assert "Một hồ sơ: không còn trong kho" in shown
    assert "hình hạn chế" in shown


def test_without_anything_hidden_there_is_no_warning(reviewer: Client) -> None:
    page = exhibition(row(RecordFactory().pk))
    assert "Khách chưa thấy" not in reviewer.get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_the_preview_is_the_real_page_with_a_word_of_warning(reviewer: Client) -> None:
    draft = RecordFactory(title_vi="Bản Nháp Kín", draft=True)
    page = exhibition(language="en", title="Trial", slug="trial")
    address = f"/admin/pages/{page.pk}/edit/preview/"
    form = _form(
        *_STORY,
        ("records", {"heading": "", "records": _list(draft.pk)}),
        title="Not yet saved",
        slug="trial",
    )
    assert reviewer.post(address, form).json()["is_valid"]
    shown = reviewer.get(address).content.decode()
    assert '<html lang="en">' in shown and 'class="masthead"' in shown
    assert "Not yet saved" in shown and "Lời kể." in shown
    assert "Bản Nháp Kín" in shown and 'class="card"' not in shown


def test_a_page_that_was_never_saved_can_be_previewed(reviewer: Client) -> None:
    address = f"{_add()}preview/"
    assert reviewer.post(address, _form(*_STORY)).json()["is_valid"]
    assert "Hội Mới" in reviewer.get(address).content.decode()


@pytest.mark.parametrize("model", [HomePage, ExhibitionIndexPage])
def test_other_pages_are_previewed_in_their_frame(reviewer: Client, model: type[Page]) -> None:
    page = model.objects.get(locale__language_code="en")
    form = nested_form_data(
        {
            "title": "Seen before",
            "slug": page.slug,
            "lead": "",
            "hero": "",
            "featured": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        }
    )
    address = f"/admin/pages/{page.pk}/edit/preview/"
    assert reviewer.post(address, form).json()["is_valid"]
    shown = reviewer.get(address).content.decode()
    assert '<html lang="en">' in shown and 'class="masthead"' in shown


def _list(*values: Any) -> dict[str, str]:
    """A list block in a form."""
    rows: dict[str, Any] = {"count": str(len(values))}
    for place, value in enumerate(values):
        rows[str(place)] = {"value": str(value), "order": str(place), "deleted": "", "id": ""}
    return rows
