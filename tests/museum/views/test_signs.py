"""Signs as an officer chooses and prints them."""

from datetime import date, timedelta
from xml.etree.ElementTree import Element

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from heritage.access.roles import Role
from heritage.enums import Access, Kind, State
from heritage.models import HeritageRecord
from museum.accounts.models import User
from museum.models import Identity
from museum.signs import paper
from museum.wagtail_hooks import sign_button
from tests.factories.heritage import AreaFactory, RecordFactory
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}svg"
PRINT, CHOOSE = "/admin/signs/print/", "/admin/signs/"


def someone(role: Role | None) -> Client:
    """A signed-in person of a role."""
    user = User.objects.create_user(f"ai-{role or 'khong'}", password="x")
    if role:
        user.groups.add(Group.objects.get(name=role.value))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def officer() -> Client:
    """An area's officer."""
    return someone(Role.AREA_OFFICER)


def signs(client: Client, *records: HeritageRecord, paper: str = "a6") -> list[Element]:
    """The signs of a print page."""
    asked = {"record": [record.pid for record in records], "paper": paper}
    return find_all(parse(client.get(PRINT, asked)), "article")


def test_a_sign_speaks_both_languages_and_leads_to_the_record(officer: Client) -> None:
    Identity.objects.create(name_vi="Bảo tàng Sơn Tây", name_en="Sơn Tây Museum")
    area = AreaFactory(name_vi="Phường Thụy Phương", name_en="Thụy Phương ward")
    record = RecordFactory(title_vi="Đình Chèm", title_en="Chèm Communal House", area=area)
    (sign,) = signs(officer, record)
    words = text_of(sign)
    for said in ("Đình Chèm", "Chèm Communal House", "Bảo tàng Sơn Tây", "Sơn Tây Museum"):
        assert said in words
    assert "Di tích · Phường Thụy Phương" in words and "Thụy Phương ward" in words
    assert words.endswith(f"localhost:8000/id/{record.pid}")
    assert find_all(sign, SVG, class_="qr-code")


@pytest.mark.parametrize(("asked", "size"), [("a6", "a6"), ("a4", "a4"), ("a0", "a6"), ("", "a6")])
def test_the_paper_is_chosen(officer: Client, asked: str, size: str) -> None:
    page = parse(officer.get(PRINT, {"record": RecordFactory().pid, "paper": asked}))
    assert [link for link in find_all(page, "link") if f"signs/{size}" in link.get("href", "")]


def test_nothing_on_the_sheet_comes_from_elsewhere(officer: Client) -> None:
    page = parse(officer.get(PRINT, {"record": RecordFactory().pid}))
    links = [each.get("href") or each.get("src") or "" for each in page.iter()]
    assert not [link for link in links if "//" in link]
    assert not [each for each in page.iter() if each.get("style") or each.tag == "style"]


def test_signs_stand_in_the_order_chosen_each_once(officer: Client) -> None:
    one, other = RecordFactory(title_vi="Đình A"), RecordFactory(title_vi="Đình B")
    shown = [text_of(find_all(sign, "h2")[0]) for sign in signs(officer, other, one, other)]
    assert shown == ["Đình B", "Đình A"]


def test_without_english_the_sign_says_only_what_is_known(officer: Client) -> None:
    (sign,) = signs(officer, RecordFactory(vietnamese_only=True))
    assert not find_all(sign, "p", class_="sign-english")


@pytest.mark.parametrize(
    ("hidden", "reason"),
    [
        ({"live": False}, "chưa công bố"),
        ({"access": Access.STAFF}, "chỉ mở cho: cán bộ"),
        ({"access": Access.RESTRICTED}, "chỉ mở cho: hạn chế"),
        ({"embargo_until": date.today() + timedelta(days=40)}, "chưa công bố trước ngày"),
        ({"state": State.WITHDRAWN}, "đã rút"),
    ],
)
def test_what_the_public_cannot_open_gets_no_sign_and_the_reason(
    officer: Client, hidden: dict, reason: str
) -> None:
    record, fine = RecordFactory(title_vi="Đình Kín"), RecordFactory()
    HeritageRecord.objects.filter(pk=record.pk).update(**hidden)
    response = officer.get(PRINT, {"record": [record.pid, fine.pid]})
    page = parse(response)
    assert response.status_code == 200 and len(find_all(page, "article")) == 1
    said = next(text_of(each) for each in find_all(page, "li") if "Đình Kín" in text_of(each))
    assert reason in said
    assert reason in officer.get(CHOOSE).content.decode()
    assert officer.get(PRINT, {"record": record.pid}).status_code == 400


@pytest.mark.parametrize(
    "asked", [[], [""], ["khong-co"], ["x" * 9000], ["<script>"], ["\x00"], ["' OR 1=1"]]
)
def test_nonsense_prints_nothing_and_says_so(officer: Client, asked: list[str]) -> None:
    response = officer.get(PRINT, {"record": asked})
    assert response.status_code == 400
    assert not find_all(parse(response), "article")
    assert "Chưa có biển nào để in" in response.content.decode()


def test_more_than_one_go_holds_are_left_for_the_next(
    officer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "MOST", 2)
    response = officer.get(PRINT, {"record": [RecordFactory().pid for _ in range(3)]})
    assert len(find_all(parse(response), "article")) == 2
    assert "Còn 1 hồ sơ chưa in" in response.content.decode()


def test_printing_asks_the_database_as_often_for_many_as_for_one(
    officer: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    area = AreaFactory()
    records = [RecordFactory(area=area) for _ in range(20)]
    signs(officer, *records[:1])
    with django_assert_max_num_queries(12):
        assert len(signs(officer, *records)) == 20
    with django_assert_max_num_queries(40):
        assert officer.get(CHOOSE).content.decode().count('name="record"') == 20


@pytest.mark.parametrize("path", [PRINT, CHOOSE, "/admin/signs/results/"])
def test_only_officers_come_in(path: str) -> None:
    asked = {"record": RecordFactory().pid}
    assert Client().get(path, asked).status_code == 302
    for role in (None, Role.RESEARCHER):
        assert someone(role).get(path, asked).status_code == 302
    assert someone(Role.REVIEWER).get(path, asked).status_code == 200


def test_the_list_begins_with_sites_and_is_searched(officer: Client) -> None:
    RecordFactory(title_vi="Đình Chèm")
    RecordFactory(kind=Kind.PERSON, title_vi="Lý Ông Trọng")
    menu = officer.get("/admin/").content.decode()
    assert f"{CHOOSE}?kind=site" in menu
    page = officer.get(CHOOSE, {"kind": "site"}).content.decode()
    assert "Đình Chèm" in page and "Lý Ông Trọng" not in page
    assert "Lý Ông Trọng" in officer.get(CHOOSE, {"kind": "person"}).content.decode()


@pytest.mark.parametrize(
    "asked", [{"kind": "x"}, {"p": "-1"}, {"p": "9" * 30}, {"ordering": "password"}, {"q": "\x00"}]
)
def test_a_list_asked_for_nonsense_still_answers(officer: Client, asked: dict) -> None:
    RecordFactory()
    assert officer.get(CHOOSE, asked).status_code in {200, 404}


def test_a_records_own_button_leads_to_its_sign(officer: Client) -> None:
    record, draft = RecordFactory(), RecordFactory(draft=True)
    user = User.objects.get()
    (button,) = sign_button(record, user)
    assert len(find_all(parse(officer.get(button.url)), "article")) == 1
    assert not list(sign_button(draft, user))
    assert not list(sign_button(record, User.objects.create_user("nguoi-la")))


def test_a_records_form_leads_to_its_sign_too(officer: Client) -> None:
    record = RecordFactory()
    form = officer.get(reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk]))
    assert f"{reverse('museum_signs_print')}?record={record.pid}" in form.content.decode()


@pytest.mark.parametrize(
    ("title", "size"),
    [("Đình Chèm", "sign"), ("Sắc phong " * 8, "sign-long"), ("x" * 255, "-longest")],
)
def test_long_names_are_set_smaller(officer: Client, title: str, size: str) -> None:
    (sign,) = signs(officer, RecordFactory(title_vi=title, title_en=""))
    assert sign.get("class", "").endswith(size)


def test_the_record_page_carries_the_code_of_its_permanent_address() -> None:
    record = RecordFactory()
    page = parse(Client().get(f"/di-san/{record.slug}/"))
    (figure,) = find_all(page, "figure", class_="qr")
    assert f"localhost:8000/id/{record.pid}" in text_of(figure)
    (code,) = find_all(figure, "img", src=f"/id/{record.pid}.svg")
    drawn = Client().get(code.get("src"))
    assert drawn["Content-Type"] == "image/svg+xml" and "max-age" in drawn["Cache-Control"]
    assert drawn.content.startswith(b'<svg xmlns="http://www.w3.org/2000/svg"')
    assert Client().get(f"/id/{record.pid}").status_code == 303


@pytest.mark.parametrize("pid", ["b1", "khong-co", "0" * 300])
def test_no_code_is_drawn_of_what_was_never_minted(pid: str) -> None:
    assert Client().get(f"/id/{pid}.svg").status_code == 404
