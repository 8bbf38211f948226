"""Periods: the data, what they are called, and their bounds."""

import pytest

from heritage.chronology import Certainty, eras, parse_time, periods, rulers, year_of
from heritage.chronology.registry import Period

# Years as the chronicles give them, TCN negative without a year 0; what the data must hold.
DYNASTIES: tuple[tuple[str, int, int], ...] = (
    ("Hồng Bàng", -2879, -258),
    ("Âu Lạc", -257, -208),
    ("Triệu", -207, -111),
    ("Bắc thuộc lần thứ nhất", -111, 39),
    ("Trưng", 40, 43),
    ("Bắc thuộc lần thứ hai", 43, 544),
    ("Tiền Lý", 544, 602),
    ("Bắc thuộc lần thứ ba", 602, 905),
    ("Tự chủ", 905, 938),
    ("Ngô", 939, 965),
    ("Đinh", 968, 980),
    ("Tiền Lê", 980, 1009),
    ("Lý", 1009, 1225),
    ("Trần", 1225, 1400),
    ("Hồ", 1400, 1407),
    ("Hậu Trần", 1407, 1413),
    ("Thuộc Minh", 1414, 1427),
    ("Lê sơ", 1428, 1527),
    ("Mạc", 1527, 1592),
    ("Lê trung hưng", 1533, 1789),
    ("Tây Sơn", 1778, 1802),
    ("Nguyễn", 1802, 1945),
    ("Thuộc Pháp", 1883, 1945),
    ("Việt Nam Dân chủ Cộng hòa", 1945, 1976),
)


def astronomical(year: int) -> int:
    return year + 1 if year < 0 else year


def named(name: str) -> Period:
    return next(period for period in periods() if period.name_vi == name)


@pytest.mark.parametrize(("name", "first", "last"), DYNASTIES)
def test_years_of_the_dynasties(name: str, first: int, last: int) -> None:
    period = named(name)
    assert (period.first, period.last) == (astronomical(first), astronomical(last))


def test_the_present_state_still_runs() -> None:
    period = named("Cộng hòa Xã hội chủ nghĩa Việt Nam")
    assert (period.first, period.last) == (1976, None)


@pytest.mark.parametrize("period", periods(), ids=lambda period: period.id)
def test_a_period_by_its_names(period: Period) -> None:
    for text in (f"thời {period.name_vi}", period.name_en):
        reading = parse_time(text)
        assert reading.span is not None, text
        assert year_of(reading.span.earliest or 0) == period.first
        assert reading.span.certainty is period.dating
    for name in (*period.alt_vi, *period.alt_en):
        firsts = {year_of(span.earliest or 0) for span in parse_time(name).spans}
        assert period.first in firsts, name


def test_parents_hold_their_parts() -> None:
    known = {period.id: period for period in periods()}
    for period in periods():
        if period.parent:
            parent = known[period.parent]
            assert parent.first <= period.first
            assert parent.last is None or (period.last or 3000) <= parent.last + 1


def test_ids_are_unique_slugs() -> None:
    ids = [period.id for period in periods()]
    assert len(ids) == len(set(ids))
    assert all(part.isalnum() and part.isascii() for name in ids for part in name.split("-"))


def test_confidence_is_of_the_house() -> None:
    assert {period.confidence for period in periods()} <= {"high", "medium", "low"}
    legends = [period for period in periods() if period.confidence == "low"]
    assert [period.dating for period in legends] == [Certainty.UNCERTAIN]


def test_both_languages() -> None:
    assert all(period.name_vi and period.name_en for period in periods())


def test_loaded_once() -> None:
    assert periods() is periods()
    assert eras() is eras()
    assert rulers() is rulers()


def test_names_fit_their_columns() -> None:
    assert all(len(era.name) <= 60 and len(era.han) <= 20 for era in eras())
    assert all(len(ruler.name) <= 120 for ruler in rulers())
