"""The collection in the order of time."""

from xml.etree.ElementTree import Element

import pytest
from django.test import Client

from heritage.enums import Kind
from heritage.models import Period
from tests.factories.heritage import RecordFactory, found
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def records(db: None) -> None:
    found(RecordFactory(title_vi="Chùa Không Rõ"))
    found(RecordFactory(title_vi="Đình Sau", title_en="Late House", time_literal="1690"))
    found(RecordFactory(title_vi="Cầu Mới", time_literal="1995"))
    found(
        RecordFactory(title_vi="Đình Trước", title_en="Early House", time_literal="đầu thế kỷ XVII")
    )
    found(RecordFactory(title_vi="Rìu Đá", time_literal="khoảng 4.000 năm trước"))
    found(RecordFactory(title_vi="Thành Cổ", time_literal="207 TCN"))


def _ages(visitor: Client, path: str) -> list[tuple[str, list[str]]]:
    tree = parse(visitor.get(path))
    return [
        (text_of(find_all(each, "h3")[0]), [text_of(title) for title in each.iter("h4")])
        for each in _sections(tree)
    ]


def _sections(tree: Element) -> list[Element]:
    return [each for each in tree.iter("section") if each.get("class", "").startswith("age")]


def test_by_century_and_within_it_the_earlier_first(visitor: Client) -> None:
    assert _ages(visitor, "/di-san/?view=timeline") == [
        ("Trước Công nguyên", ["Rìu Đá", "Thành Cổ"]),
        ("Thế kỷ XVII", ["Đình Trước", "Đình Sau"]),
        ("Thế kỷ XX", ["Cầu Mới"]),
        ("Chưa rõ niên đại", ["Chùa Không Rõ"]),
    ]


def test_a_period_is_a_date(visitor: Client) -> None:
    """By its first year; a date of the record's own says more than its period."""
    period, _ = Period.objects.update_or_create(
        slug="le-trung-hung",
        defaults={"name_vi": "Lê trung hưng", "year_from": 1533, "year_to": 1789},
    )
    found(RecordFactory(title_vi="Đình Chèm", period=period))
    found(RecordFactory(title_vi="Đình Giàn", period=period, time_literal="1695"))
    found(RecordFactory(title_vi="Đình Vẽ", period=period, time_literal="lâu lắm rồi"))
    shown = dict(_ages(visitor, "/di-san/?view=timeline"))
    assert shown["Thế kỷ XVI"] == ["Đình Chèm", "Đình Vẽ"]
    assert shown["Thế kỷ XVII"] == ["Đình Trước", "Đình Sau", "Đình Giàn"]
    assert shown["Chưa rõ niên đại"] == ["Chùa Không Rõ"]
    of_a_century = dict(_ages(visitor, "/di-san/?view=timeline&century=18"))
    assert of_a_century == {"Thế kỷ XVI": ["Đình Chèm", "Đình Vẽ"]}


def test_what_only_tradition_dates_says_so(visitor: Client) -> None:
    """Neither estimates nor documents do."""
    for literal in ("1029 (tương truyền)", "nhà Lý (truyền thuyết)", "có lẽ 1030", "khoảng 1031"):
        found(RecordFactory(title_vi=literal, time_literal=literal))
    tree = parse(visitor.get("/di-san/?view=timeline"))
    entries = [each for each in tree.iter("article") if find_all(each, "h4")]
    assert {
        text_of(find_all(each, "h4")[0])
        for each in entries
        if "Niên đại theo truyền thuyết" in text_of(each)
    } == {"1029 (tương truyền)", "nhà Lý (truyền thuyết)"}


def test_a_period_that_goes_on_has_no_last_day(visitor: Client) -> None:
    period, _ = Period.objects.update_or_create(
        slug="chxhcnvn", defaults={"name_vi": "nay", "year_from": 1976, "year_to": None}
    )
    found(RecordFactory(title_vi="Nhà Mới", period=period))
    assert dict(_ages(visitor, "/di-san/?view=timeline"))["Thế kỷ XX"] == ["Nhà Mới", "Cầu Mới"]


def test_who_ruled_then(visitor: Client) -> None:
    """Those whose years touch the century, in their order; overlaps are meant."""
    for slug, first, last in (
        ("mac", 1527, 1592),
        ("le-trung-hung", 1533, 1789),
        ("tay-son", 1778, 1802),
    ):
        Period.objects.update_or_create(
            slug=slug, defaults={"name_vi": slug, "year_from": first, "year_to": last}
        )
    Period.objects.update_or_create(
        slug="chxhcnvn", defaults={"name_vi": "nay", "year_from": 1976, "year_to": None}
    )
    found(RecordFactory(title_vi="Thế kỷ 18", time_literal="1750"))
    sections = _sections(parse(visitor.get("/di-san/?view=timeline")))
    rule = [
        [text_of(each) for each in section.iter("li") if len(each) == 0] for section in sections
    ]
    assert rule == [
        [],
        ["le-trung-hung (1533–1789)"],
        ["le-trung-hung (1533–1789)", "tay-son (1778–1802)"],
        ["nay (từ 1976)"],
        [],
    ]


def test_in_english(visitor: Client) -> None:
    assert _ages(visitor, "/en/heritage/?view=timeline")[1] == (
        "17th century",
        ["Early House", "Late House"],
    )


def test_the_question_goes_along_between_the_views(visitor: Client) -> None:
    asked = "q=dinh&kind=site&century=17"
    tree = parse(visitor.get(f"/di-san/?{asked}&view=timeline&sort=updated"))
    choices = [each for each in tree.iter("ul") if each.get("class") == "choices"]
    (views,) = choices  # and no sort: the order is that of time
    links = {text_of(each): each.get("href") for each in views.iter("a")}
    assert links == {
        "Lưới": f"/di-san/?{asked}&sort=updated",
        "Danh sách": f"/di-san/?{asked}&view=list&sort=updated",
        "Dòng thời gian": f"/di-san/?{asked}&view=timeline&sort=updated",
        "Bản đồ": f"/ban-do/?{asked}&sort=updated",
    }
    assert [text_of(each) for each in tree.iter("h4")] == ["Đình Trước", "Đình Sau"]


def test_the_filters_keep_the_view(visitor: Client) -> None:
    found(RecordFactory(title_vi="Cụ Ba", kind=Kind.PERSON))
    tree = parse(visitor.get("/di-san/?view=timeline"))
    bars = next(each for each in tree.iter("details") if each.get("class") == "time-bars")
    assert {link.get("href") for link in bars.iter("a")} >= {"/di-san/?century=17&view=timeline"}
    assert find_all(tree, "input", type="hidden", name="view", value="timeline")


def test_the_map_of_the_same_question(visitor: Client) -> None:
    response = visitor.get("/di-san/?view=map&q=dinh&kind=site&decade=1690")
    assert response.status_code == 302
    assert response["Location"] == "/ban-do/?q=dinh&kind=site&decade=1690"


def test_what_is_restricted_is_not_on_it(visitor: Client) -> None:
    found(RecordFactory(title_vi="Kín", time_literal="1850", access="staff"))
    assert "Thế kỷ XIX" not in dict(_ages(visitor, "/di-san/?view=timeline"))


def test_nothing_found_says_so(visitor: Client) -> None:
    tree = parse(visitor.get("/di-san/?view=timeline&q=zzqqxxkk"))
    assert not _sections(tree)
    assert "Chưa tìm thấy gì khớp" in text_of(tree)


@pytest.mark.parametrize("room", ["/di-san/", "/en/heritage/"])
@pytest.mark.parametrize(
    "query",
    ["view=x", "view=TIMELINE", "view=timeline%00", "view=timeline&after=x", "view=" + "t" * 5_000,
     "view=timeline&century=0", "view=timeline&century=1e2"],
)  # fmt: skip
def test_what_makes_no_sense_is_told(visitor: Client, room: str, query: str) -> None:
    response = visitor.get(f"{room}?{query}")
    assert response.status_code == 400
    parse(response)


@pytest.mark.parametrize("query", ["years=99999999999", "century=-4", "view=x&view=timeline"])
def test_what_does_no_harm_is_answered(visitor: Client, query: str) -> None:
    assert visitor.get(f"/di-san/?view=timeline&{query}").status_code == 200


def test_a_page_of_another_order_is_none_of_the_timeline(visitor: Client) -> None:
    for number in range(30):
        found(RecordFactory(title_vi=f"Thêm {number:02}"))
    first = parse(visitor.get("/di-san/?view=list"))
    after = find_all(first, "a", rel="next nofollow")[0].get("href", "")
    assert visitor.get(after.replace("view=list", "view=timeline")).status_code == 400
