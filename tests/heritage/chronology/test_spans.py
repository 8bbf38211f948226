"""Spans, readings, certainties and the centuries a span touches."""

import pytest

from heritage.chronology import (
    Calendar,
    Certainty,
    Precision,
    Reading,
    Span,
    centuries,
    century_of,
    day_number,
    parse_time,
)


def span(earliest: int | None, latest: int | None) -> Span:
    return Span("x", earliest, latest, Precision.DAY, Certainty.CERTAIN, Calendar.GREGORIAN, "x")


@pytest.mark.parametrize(("earliest", "latest"), [(1, 1), (1, 2), (None, 1), (1, None), (-5, 0)])
def test_allowed(earliest: int | None, latest: int | None) -> None:
    assert span(earliest, latest).earliest == earliest


@pytest.mark.parametrize(("earliest", "latest"), [(None, None), (2, 1), (0, -1)])
def test_refused(earliest: int | None, latest: int | None) -> None:
    with pytest.raises(ValueError, match=r"one end|before it starts"):
        span(earliest, latest)


def test_spans_are_values() -> None:
    assert span(1, 2) == span(1, 2)
    assert len({span(1, 2), span(1, 2)}) == 1


def test_readings() -> None:
    one, two = span(1, 1), span(2, 2)
    assert Reading("x", (one,), None).span is one
    assert Reading("x", (one,), None).understood
    assert Reading("x", (one, two), None).span is None
    assert not Reading("x", (one, two), None).understood
    assert Reading("x", (), None).span is None


SURE, ABOUT = Certainty.CERTAIN, Certainty.APPROXIMATE
PERHAPS, BOTH = Certainty.UNCERTAIN, Certainty.UNCERTAIN_APPROXIMATE


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (SURE, SURE, SURE),
        (SURE, ABOUT, ABOUT),
        (ABOUT, ABOUT, ABOUT),
        (SURE, PERHAPS, PERHAPS),
        (PERHAPS, PERHAPS, PERHAPS),
        (ABOUT, PERHAPS, BOTH),
        (BOTH, SURE, BOTH),
        (BOTH, ABOUT, BOTH),
        (BOTH, PERHAPS, BOTH),
        (BOTH, BOTH, BOTH),
    ],
)
def test_doubts_add_up(first: Certainty, second: Certainty, together: Certainty) -> None:
    assert first | second is together
    assert second | first is together


def test_marks_of_doubt() -> None:
    assert [mark.mark for mark in (SURE, ABOUT, PERHAPS, BOTH)] == ["", "~", "?", "%"]


@pytest.mark.parametrize(
    ("year", "century"),
    [
        (1601, 17),
        (1700, 17),
        (1701, 18),
        (1, 1),
        (100, 1),
        (101, 2),
        (0, -1),
        (-99, -1),
        (-100, -2),
    ],
)
def test_century_of(year: int, century: int) -> None:
    assert century_of(year) == century


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1635", (17,)),
        ("1700", (17,)),
        ("1701", (18,)),
        ("2000", (20,)),
        ("thế kỷ XVII", (17,)),
        ("thế kỷ XVII–XIX", (17, 18, 19)),
        ("đầu thế kỷ XVIII", (18,)),
        ("cuối thế kỷ XVII – đầu thế kỷ XVIII", (17, 18)),
        ("1631–1913", (17, 18, 19, 20)),
        ("thời Lê trung hưng", (16, 17, 18)),
        ("16XX", (16, 17)),
        ("207 TCN", (-3,)),
        ("thế kỷ III TCN", (-3,)),
        ("1 TCN", (-1,)),
        ("100 TCN", (-1,)),
        ("101 TCN", (-2,)),
        ("111 TCN – 39", (-2, -1, 1)),
        ("trước 1945", (20,)),
        ("trước 1601", (16,)),
        ("sau 1945", (20, 21)),
        ("thế kỷ XIX – nay", (19, 20, 21)),
        ("thời Đổi mới", (20, 21)),
        ("{1748,1824}", (18, 19)),
    ],
)
def test_centuries(text: str, found: tuple[int, ...]) -> None:
    understood = parse_time(text).span
    assert understood is not None
    assert centuries(understood) == found


def test_an_open_end_after_the_present() -> None:
    assert centuries(span(day_number(2350), None)) == (24,)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("25/1/1994", Precision.DAY),
        ("tháng 3 năm 1990", Precision.MONTH),
        ("mùa thu năm 1945", Precision.SEASON),
        ("1635", Precision.YEAR),
        ("Chính Hòa thứ 24", Precision.YEAR),
        ("1631–1913", Precision.YEAR),
        ("trước 1945", Precision.YEAR),
        ("thập niên 1930", Precision.DECADE),
        ("đầu thế kỷ XVIII", Precision.PART_OF_CENTURY),
        ("cuối thế kỷ XVII – đầu thế kỷ XVIII", Precision.PART_OF_CENTURY),
        ("thế kỷ XVII", Precision.CENTURY),
        ("thế kỷ XIX – 1945", Precision.CENTURY),
        ("thiên niên kỷ II TCN", Precision.MILLENNIUM),
        ("khoảng 4.000 năm trước", Precision.MILLENNIUM),
        ("150 năm trước", Precision.DECADE),
        ("thời Nguyễn", Precision.PERIOD),
        ("niên hiệu Chính Hòa", Precision.PERIOD),
        ("đời Lê Hiển Tông", Precision.PERIOD),
        ("15/5 âm lịch năm 2024", Precision.DAY),
    ],
)
def test_precisions(text: str, precision: Precision) -> None:
    understood = parse_time(text).span
    assert understood is not None
    assert understood.precision is precision


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("1635", Calendar.GREGORIAN),
        ("25/1/1994", Calendar.GREGORIAN),
        ("thế kỷ XVII", Calendar.GREGORIAN),
        ("thời Nguyễn", Calendar.GREGORIAN),
        ("Chính Hòa thứ 24", Calendar.REGNAL),
        ("niên hiệu Chính Hòa", Calendar.REGNAL),
        ("khoảng Chính Hòa thứ 24", Calendar.REGNAL),
        ("trước niên hiệu Chính Hòa", Calendar.REGNAL),
        ("cuối niên hiệu Chính Hòa", Calendar.REGNAL),
        ("Gia Long 16–18", Calendar.REGNAL),
        ("Gia Long 16 – 1820", Calendar.GREGORIAN),
        ("Kỷ Dậu 1789", Calendar.CAN_CHI),
        ("15/5 âm lịch năm 2024", Calendar.LUNAR),
        ("tháng 5 âm lịch năm 2024", Calendar.LUNAR),
        ("ngày 15 tháng 5 năm Chính Hòa thứ 24", Calendar.LUNAR),
    ],
)
def test_calendars(text: str, calendar: Calendar) -> None:
    understood = parse_time(text).span
    assert understood is not None
    assert understood.calendar is calendar
