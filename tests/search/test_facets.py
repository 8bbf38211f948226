"""Facets that follow from a document, and words for their values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.facets import FACETS, VISIBLE, centuries, facets_of, first_day, value_labels, year_of
from tests.search.library import Library, document


@given(st.dates())
def test_years_of_the_calendar(day: date) -> None:
    assert year_of(day.toordinal()) == day.year


@given(st.integers(-20_000, 20_000))
def test_first_days(year: int) -> None:
    day = first_day(year)
    assert year_of(day) == year
    assert year_of(day - 1) == year - 1


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        (None, None, []),
        (first_day(1600), first_day(1601), [16, 17]),
        (first_day(1632), first_day(1676), [17]),
        (first_day(1700), first_day(1701) - 1, [17]),
        (first_day(1701), None, [18]),
        (None, first_day(1945), [20]),
        (first_day(-206), first_day(-206), [-3]),
        (first_day(0), first_day(1), [-1, 1]),
        (first_day(-99), first_day(0), [-1]),
        (first_day(-100), first_day(-100), [-2]),
        (first_day(-2878), first_day(900), []),
    ],
)
def test_centuries(earliest: int | None, latest: int | None, expected: list[int]) -> None:
    assert centuries(earliest, latest) == expected


def test_derived_facets() -> None:
    made = document(1, "Một", english="One", earliest=first_day(1632), months=(8, 3, 3))
    assert facets_of(made) == {"century": ("17",), "month": ("3", "8"), "lang": ("vi", "en")}


def test_given_facets_win() -> None:
    made = document(1, "Một", earliest=1, facets={"century": ("9",), "kind": ()})
    assert facets_of(made)["century"] == ("9",)
    assert "kind" not in facets_of(made)


def test_months_are_hidden() -> None:
    assert set(FACETS) - set(VISIBLE) == {"month"}


@pytest.mark.parametrize(
    ("value", "vietnamese"),
    [("17", "Thế kỷ XVII"), ("-3", "Thế kỷ III TCN"), ("4", "Thế kỷ IV"), ("19", "Thế kỷ XIX")],
)
def test_centuries_in_words(library: Library, value: str, vietnamese: str) -> None:
    assert value_labels("century", [value], "vi") == {value: vietnamese}


@pytest.mark.parametrize(
    ("value", "ordinal"),
    [("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("11", "11th"), ("13", "13th"), ("21", "21st")],
)
def test_ordinals(library: Library, value: str, ordinal: str) -> None:
    assert ordinal in value_labels("century", [value], "en")[value]


def test_labels_of_months_and_languages(library: Library) -> None:
    assert value_labels("month", ["3"], "vi") == {"3": "Tháng 3 âm lịch"}
    assert value_labels("lang", ["vi", "fr"], "vi") == {"vi": "Tiếng Việt", "fr": "fr"}


def test_labels_of_the_source(library: Library) -> None:
    assert value_labels("kind", ["site", "thing"], "en") == {"site": "Site", "thing": "thing"}
    assert value_labels("kind", [], "en") == {}
