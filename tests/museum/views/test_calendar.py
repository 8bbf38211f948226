"""The calendar as visitors turn it: months, areas, views, and what is refused."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from heritage.enums import Access, Kind
from heritage.models import FestivalRule, HeritageRecord
from tests.factories.heritage import (
    AreaFactory,
    ConceptFactory,
    ConceptSchemeFactory,
    RecordFactory,
)
from tests.museum.html import find_all, ids, parse, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_day_in_june")]
DAY = datetime(2026, 6, 20, 3, tzinfo=UTC)


@pytest.fixture
def a_day_in_june():  # type: ignore[no-untyped-def]  # a generator fixture
    with time_machine.travel(DAY, tick=False):
        yield


def _festival(title: str = "Hội Chèm", **fields: object) -> HeritageRecord:
    rule = {"month": 5, "day_from": 14, "day_to": 16}
    rule |= {key: fields.pop(key) for key in list(fields) if key in _RULE}
    record = RecordFactory(kind=Kind.ELEMENT, title_vi=title, title_en=f"{title} (en)", **fields)
    FestivalRule.objects.create(record=record, **rule)
    return record


_RULE = {field.attname for field in FestivalRule._meta.concrete_fields} - {"id", "record_id"}


@pytest.mark.parametrize("path", ["/lich/", "/en/calendar/", "/lich/?view=list"])
def test_an_empty_calendar_is_a_whole_page(visitor: Client, path: str) -> None:
    tree = parse(visitor.get(path))
    assert len(ids(tree)) == len(set(ids(tree)))


def test_today_is_told_by_both_calendars(visitor: Client) -> None:
    """20 June 2026 is the sixth of the fifth month, a Canh Dần… day of the year Bính Ngọ."""
    words = text_of(parse(visitor.get("/lich/")))
    assert "mùng 6 tháng Năm" in words and "năm Bính Ngọ" in words and "Thứ Bảy" in words


def test_what_comes_counts_the_days(visitor: Client) -> None:
    _festival()
    words = text_of(parse(visitor.get("/lich/")))
    assert "Còn 8 ngày" in words and "14–16 tháng Năm âm lịch" in words


def test_a_vietnamese_name_in_an_english_sentence_says_its_language(visitor: Client) -> None:
    record = _festival("Hội <Chèm>")
    HeritageRecord.objects.filter(pk=record.pk).update(title_en="")
    (moon,) = find_all(parse(visitor.get("/en/calendar/")), "section", class_="moon-days")
    (name,) = find_all(moon, "span", lang="vi")
    assert text_of(name) == "Hội <Chèm>"
    own = find_all(parse(visitor.get("/lich/")), "section", class_="moon-days")[0]
    assert "Hội <Chèm>" in text_of(own) and not find_all(own, "span", lang="vi")


@time_machine.travel(datetime(2026, 6, 29, 3, tzinfo=UTC))
def test_what_is_on_is_told_first(visitor: Client) -> None:
    _festival()
    (section,) = find_all(parse(visitor.get("/lich/")), "section", aria_labelledby="dang-mo")
    assert "Hội Chèm" in text_of(section)


def test_the_sheet_marks_every_day_of_a_festival(visitor: Client) -> None:
    record = _festival()
    tree = parse(visitor.get("/lich/"))
    (sheet,) = find_all(tree, "table", class_="month-sheet")
    held = [cell for cell in sheet.iter("td") if "held" in cell.get("class", "")]
    assert [find_all(cell, "time")[0].get("datetime") for cell in held] == [
        "2026-06-28", "2026-06-29", "2026-06-30",
    ]  # fmt: skip
    links = {link.get("href") for cell in held for link in cell.iter("a")}
    assert links == {f"/di-san/{record.slug}/"}


def test_the_list_says_how_a_day_is_known(visitor: Client) -> None:
    _festival(confidence="unverified")
    tree = parse(visitor.get("/lich/?view=list"))
    assert not find_all(tree, "table", class_="month-sheet")
    (row,) = [each for each in tree.iter("article") if "festival-row" in each.get("class", "")]
    words = text_of(row)
    assert "28–30/6/2026" in words and "theo tháng thường" in words
    assert "chưa được kiểm chứng" in words


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/lich/?thang=2027-03", "Tháng 3 năm 2027"),
        ("/en/calendar/?thang=2027-03", "March 2027"),
        ("/lich/?thang-am=2025-06n", "Tháng Sáu nhuận năm Ất Tỵ"),
        ("/lich/?thang-am=2026-01&view=list", "Tháng Giêng năm Bính Ngọ"),
    ],
)
def test_a_month_has_an_address(visitor: Client, path: str, title: str) -> None:
    assert text_of(find_all(parse(visitor.get(path)), "h2", id="ten-thang")[0]) == title


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("/lich/?thang=2025-01", 0, 1),
        ("/lich/?thang=2031-12", 1, 0),
        ("/lich/?thang-am=2025-01", 0, 1),
        ("/lich/?thang-am=2031-12", 1, 0),
        ("/lich/", 1, 1),
    ],
)
def test_turning_ends_where_the_calendar_does(
    visitor: Client, path: str, before: int, after: int
) -> None:
    tree = parse(visitor.get(path))
    turns = [each.get("rel", "") for each in tree.iter("a")]
    assert sum("prev" in rel for rel in turns) == before
    assert sum("next" in rel for rel in turns) == after


def test_a_month_turned_to_stands_before_today(visitor: Client) -> None:
    """Nobody scrolls past the same leaf at every month."""
    _festival()
    order = text_of(parse(visitor.get("/lich/?thang=2026-06")))
    assert order.index("Tháng 6 năm 2026 tháng Tư") < order.index("mùng 6 tháng Năm")
    today = text_of(parse(visitor.get("/lich/")))
    assert today.index("mùng 6 tháng Năm") < today.index("Tháng 6 năm 2026 tháng Tư")
    assert find_all(parse(visitor.get("/lich/?thang=2026-06")), "a", href="/lich/")


def test_every_link_of_the_calendar_opens(visitor: Client) -> None:
    _festival(area=AreaFactory())
    for path in ("/lich/?thang=2025-01", "/lich/?thang-am=2031-12&view=list"):
        links = {each.get("href", "").split("#")[0] for each in parse(visitor.get(path)).iter("a")}
        for link in links:
            if link.startswith("/lich/"):
                assert visitor.get(link).status_code == 200, link


def test_an_area_shows_its_own_festivals(visitor: Client) -> None:
    district = AreaFactory(slug="quan", name_vi="Quận")
    ward, other = AreaFactory(parent=district, slug="chem"), AreaFactory()
    _festival("Hội Chèm", area=ward)
    _festival("Hội Giàn", area_today=other)
    for area, seen, unseen in (
        ("chem", "Hội Chèm", "Hội Giàn"),
        ("quan", "Hội Chèm", "Hội Giàn"),
        (other.slug, "Hội Giàn", "Hội Chèm"),
    ):
        words = text_of(parse(visitor.get(f"/lich/?area={area}")))
        assert seen in words and unseen not in words


def test_choosing_an_area_keeps_the_month_and_the_view(visitor: Client) -> None:
    _festival(area=AreaFactory(slug="chem", name_vi="Làng Chèm"))
    tree = parse(visitor.get("/lich/?thang-am=2027-05&view=list&area=chem"))
    (form,) = find_all(tree, "form", class_="area-choice")
    sent = {field.get("name"): field.get("value") for field in form.iter("input")}
    assert sent == {"thang-am": "2027-05", "view": "list"}
    chosen = [each for each in form.iter("option") if each.get("selected") is not None]
    assert [each.get("value") for each in chosen] == ["chem"]
    assert "Làng Chèm" in text_of(find_all(tree, "h1")[0])
    assert find_all(tree, "a", href="/lich/chem.ics")
    assert not find_all(parse(visitor.get("/lich/")), "input", name="thang")


def test_a_relics_festival_bears_its_own_name(visitor: Client) -> None:
    house = RecordFactory(title_vi="Đình Phú Diễn")
    FestivalRule.objects.create(record=house, month=5, day_from=10, label_vi="Hội làng Phú Diễn")
    tree = parse(visitor.get("/lich/?view=list"))
    rows = [each for each in tree.iter("article") if "festival-row" in each.get("class", "")]
    (heading,) = find_all(rows[0], "h3")
    assert text_of(heading) == "Hội làng Phú Diễn"
    assert "Đình Phú Diễn" in text_of(rows[0])


def test_an_empty_month_shows_a_way_on(visitor: Client) -> None:
    _festival()
    tree = parse(visitor.get("/lich/?thang=2026-09"))
    (empty,) = find_all(tree, "div", class_="stack empty-month")
    assert [link.get("href") for link in empty.iter("a")] == [
        "/lich/?thang=2026-06",
        "/lich/?thang=2027-06",
    ]


def test_a_rare_festival_is_found_over_years_that_have_none(visitor: Client) -> None:
    _festival(every_years=5, anchor_year=2024)
    tree = parse(visitor.get("/lich/?thang=2026-09"))
    (empty,) = find_all(tree, "div", class_="stack empty-month")
    assert [link.get("href") for link in empty.iter("a")] == ["/lich/?thang=2029-06"]


def test_festivals_without_a_day_are_told_openly(visitor: Client) -> None:
    category = ConceptFactory(
        scheme=ConceptSchemeFactory(slug="ich-category"), notation="festivals"
    )
    RecordFactory(kind=Kind.ELEMENT, title_vi="Hội quên ngày", category=category)
    _festival("Hội năm năm", every_years=5)
    (section,) = find_all(parse(visitor.get("/lich/")), "section", aria_labelledby="chua-ro")
    words = text_of(section)
    assert "Hội quên ngày chưa rõ ngày" in words
    assert "Hội năm năm" in words and "chưa rõ năm nào" in words


def test_what_is_not_public_is_not_in_the_calendar(visitor: Client) -> None:
    for number, hidden in enumerate(
        ({"live": False}, {"access": Access.STAFF}, {"embargo_until": date(2026, 6, 21)})
    ):
        _festival(f"Hội kín {number}", **hidden)
    for path in ("/lich/", "/lich/?view=list", "/en/calendar/"):
        assert "Hội kín" not in visitor.get(path).content.decode()


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("thang=9999-99", 400),
        ("thang=2026-13", 400),
        ("thang=2026-3", 400),
        ("thang=thang-ba", 400),
        ("thang=٢٠٢٦-٠٣", 400),
        ("thang=" + "9" * 5000, 400),
        ("thang=2026-03&thang-am=2026-03", 400),
        ("view=cube", 400),
        ("thang=9999-12", 404),
        ("thang=0000-01", 404),
        ("thang=2024-12", 404),
        ("thang=2026-03n", 404),
        ("thang-am=2026-05n", 404),
        ("area=khong-co", 404),
        ("area=%00%27%3Cscript%3E", 404),
    ],
)
def test_what_makes_no_sense_is_said_in_the_readers_language(
    visitor: Client, query: str, status: int
) -> None:
    for path, language in (("/lich/", "vi"), ("/en/calendar/", "en")):
        response = visitor.get(f"{path}?{query}")
        assert response.status_code == status
        tree = parse(response)
        assert find_all(tree, "html")[0].get("lang") == language
        assert [link for link in tree.iter("a") if link.get("href") == path]


def test_a_day_that_never_is_breaks_nothing(visitor: Client) -> None:
    record = _festival("Hội ngày 31", day_from=31, day_to=None)
    assert "Hội ngày 31" in text_of(parse(visitor.get("/lich/")))
    for path in (f"/di-san/{record.slug}/", "/"):
        assert visitor.get(path).status_code == 200


def test_languages_menu_and_site_map_know_it(visitor: Client) -> None:
    tree = parse(visitor.get("/lich/?thang=2026-03&area="))
    links = {each.get("hreflang"): each.get("href") for each in find_all(tree, "link")}
    assert links["en"] == "http://testserver/en/calendar/"
    (switch,) = find_all(tree, "a", class_="language")
    assert switch.get("href") == "/en/calendar/?thang=2026-03&area="
    current = [each.get("href") for each in tree.iter("a") if each.get("aria-current") == "true"]
    assert "/lich/" in current
    assert b"http://testserver/lich/" in b"".join(visitor.get("/sitemap.xml"))  # type: ignore[arg-type]  # it streams
    assert find_all(parse(visitor.get("/")), "a", href="/lich/")


def test_the_page_turns_at_midnight_in_hanoi(visitor: Client) -> None:
    """17:00 UTC is midnight there: a page kept before it is not shown after it."""
    _festival()
    with time_machine.travel(datetime(2026, 6, 27, 16, 59, tzinfo=UTC), tick=False):
        assert "Ngày mai" in visitor.get("/lich/").content.decode()
    with time_machine.travel(datetime(2026, 6, 27, 17, 1, tzinfo=UTC), tick=False):
        assert "Đang mở hội" in visitor.get("/lich/").content.decode()
