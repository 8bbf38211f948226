"""Times, lunar days and festivals in words, in both languages."""

from datetime import date

import pytest
from django.utils.translation import override

from heritage.chronology import LunarDate
from heritage.models import FestivalRule, Site
from heritage.models.bilingual import LocalText
from museum.presentation.dates import (
    countdown,
    lunar_text,
    ordinal,
    solar_range,
    span_gloss,
    span_text,
    time_text,
    weekdays,
)
from museum.presentation.festivals import festival_lines, rule_text


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd")],
)
def test_ordinals(number: int, words: str) -> None:
    assert ordinal(number) == words


@pytest.mark.parametrize(
    ("lunar", "vietnamese", "english"),
    [
        (LunarDate(2026, 1, 5), "mùng 5 tháng Giêng", "5th of the 1st lunar month"),
        (LunarDate(2026, 12, 23), "23 tháng Chạp", "23rd of the 12th lunar month"),
        (LunarDate(2025, 6, 15, True), "15 tháng Sáu nhuận", "15th of the leap 6th lunar month"),
    ],
)
def test_lunar_days(lunar: LunarDate, vietnamese: str, english: str) -> None:
    with override("vi"):
        assert lunar_text(lunar) == vietnamese
    with override("en"):
        assert lunar_text(lunar) == english


@pytest.mark.parametrize(
    ("start", "end", "vietnamese", "english"),
    [
        (date(2026, 6, 28), date(2026, 6, 30), "28–30/6/2026", "28–30 June 2026"),
        (date(2026, 6, 28), date(2026, 7, 1), "28/6 – 1/7/2026", "28 June – 1 July 2026"),
        (
            date(2026, 12, 31),
            date(2027, 1, 2),
            "31/12/2026 – 2/1/2027",
            "31 December 2026 – 2 January 2027",
        ),
        (date(2026, 2, 9), date(2026, 2, 9), "9/2/2026", "9 February 2026"),
    ],
)
def test_stretches_of_days(start: date, end: date, vietnamese: str, english: str) -> None:
    with override("vi"):
        assert solar_range(start, end) == vietnamese
    with override("en"):
        assert solar_range(start, end) == english


def test_countdown() -> None:
    with override("vi"):
        assert [countdown(days) for days in (0, 1, 9)] == ["hôm nay", "ngày mai", "còn 9 ngày"]


def test_times_keep_their_words_in_vietnamese_and_are_put_into_english() -> None:
    record = Site(time_literal="đầu thế kỷ XVIII")
    record.read_time()
    with override("vi"):
        assert span_text(record) == "đầu thế kỷ XVIII"
        assert "17" in span_gloss(record)
    with override("en"):
        assert "18th century" in span_text(record)


def test_times_that_were_not_understood_stand_as_written() -> None:
    record = Site(time_literal="truyền thuyết")
    record.read_time()
    with override("en"):
        assert (span_text(record), span_gloss(record)) == ("truyền thuyết", "")


@pytest.mark.parametrize(
    ("fields", "vietnamese", "english"),
    [
        (
            {"month": 5, "day_from": 14, "day_to": 16},
            "14–16 tháng Năm âm lịch",
            "14th–16th of the 5th lunar month",
        ),
        ({"month": 1, "day_from": 4}, "4 tháng Giêng âm lịch", "4th of the 1st lunar month"),
        ({"month": 9, "day_from": 2, "calendar": "solar"}, "2 tháng 9", "2nd of the 9th month"),
    ],
)
def test_rules_in_words(fields: dict[str, object], vietnamese: str, english: str) -> None:
    row = FestivalRule(**fields)
    with override("vi"):
        assert rule_text(row) == vietnamese
    with override("en"):
        assert rule_text(row) == english


def test_a_festival_this_year_and_five_more() -> None:
    row = FestivalRule(month=5, day_from=14, day_to=16, every_years=1)
    with override("vi"):
        (line,) = festival_lines([(None, row)], date(2026, 6, 1))
    assert [dated.days for dated in line.years[:2]] == ["28–30/6/2026", "18–20/6/2027"]
    assert [dated.lunar_year for dated in line.years][-1] == "Tân Hợi"
    assert len(line.years) == 6
    assert line.next is not None and not line.next.under_way
    assert line.countdown == "còn 27 ngày"


def test_a_festival_under_way_and_a_rare_one() -> None:
    now = FestivalRule(month=5, day_from=14, day_to=16)
    rare = FestivalRule(month=2, day_from=10, every_years=5, anchor_year=2023)
    with override("vi"):
        first, second = festival_lines([(None, now), (None, rare)], date(2026, 6, 29))
    assert first.next is not None and first.next.under_way
    assert second.cycle == "5 năm một lần"
    assert second.next is not None and second.next.year == 2028


def test_a_name_that_periods_share_is_put_into_english() -> None:
    record = Site(time_literal="thời Lê")
    record.read_time()
    assert time_text(record) == LocalText("thời Lê", "vi")
    with override("en"):
        assert time_text(record) == LocalText("Lê dynasty", "en")


def test_weekdays_of_a_stretch() -> None:
    monday = date(2027, 3, 15)
    assert weekdays(monday, monday) == "Thứ Hai"
    assert weekdays(monday, date(2027, 3, 17)) == "Thứ Hai – Thứ Tư"
    assert weekdays(monday, date(2027, 3, 30)) == ""
    with override("en"):
        assert weekdays(monday, date(2027, 3, 16)) == "Monday – Tuesday"


def test_words_that_no_english_is_found_for_stay_quoted() -> None:
    unread, read = Site(time_literal="truyền thuyết"), Site(time_literal="thời Trần")
    for record in (unread, read):
        record.read_time()
    with override("en"):
        assert (time_text(unread).text, time_text(unread).language) == ("truyền thuyết", "vi")
        assert time_text(read).language == "en"
    with override("vi"):
        assert not time_text(unread).is_fallback


@pytest.mark.parametrize(
    ("literal", "vietnamese", "english"),
    [
        ("thời Trần", "1225–1400", ""),
        ("khoảng 4.000 năm trước", "", ""),
        ("1029 (tương truyền)", "chưa chắc chắn", ""),
        ("1635", "", ""),
        ("khoảng 1029", "", ""),
        ("độ năm 1029", "khoảng 1029", ""),
        ("1029~", "khoảng 1029", ""),
        ("có lẽ khoảng 1029", "chưa chắc chắn", ""),
        ("giữa thế kỷ XVIII", "khoảng 1734–1766", "c. 1734–1766"),
        ("khoảng giữa thế kỷ XVIII", "khoảng 1734–1766", "c. 1734–1766"),
        ("nửa đầu thế kỷ XVIII", "1701–1750", "1701–1750"),
        ("cuối thế kỷ XIX – nay", "từ khoảng 1867", "from c. 1867"),
        (
            "mùa xuân năm 1789",
            "khoảng tháng 2 năm 1789 – tháng 4 năm 1789",
            "c. February 1789 – April 1789",
        ),
        ("khoảng thế kỷ XVII", "khoảng 1601–1700", "c. 1601–1700"),
    ],
)
def test_a_gloss_says_only_what_the_words_do_not(
    literal: str, vietnamese: str, english: str
) -> None:
    record = Site(time_literal=literal)
    record.read_time()
    with override("vi"):
        assert span_gloss(record) == vietnamese
    with override("en"):
        assert span_gloss(record) == english
