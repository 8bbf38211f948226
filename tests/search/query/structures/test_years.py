"""Years and spans of years lift what is of that time."""

import pytest

from search.query import Role, parse_text
from search.query.structures.years import FIRST_YEAR, LAST_YEAR


def spans(text: str) -> list[tuple[int, int]]:
    return [
        (int(piece.values[0]), int(piece.values[1]))
        for piece in parse_text(text).understood
        if piece.facet == "year"
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1635", 1635, 1635),
        ("bia 1635", 1635, 1635),
        ("năm 1635", 1635, 1635),
        ("nam 1635", 1635, 1635),
        ("in the year 1635", 1635, 1635),
        ("năm 40", 40, 40),
        ("1631–1913", 1631, 1913),
        ("1631-1913", 1631, 1913),
        ("1631..1913", 1631, 1913),
        ("từ 1631 đến 1913", 1631, 1913),
        ("từ năm 1631 đến năm 1913", 1631, 1913),
        ("between 1631 and 1913", 1631, 1913),
        ("trước 1945", FIRST_YEAR, 1944),
        ("trước năm 1945", FIRST_YEAR, 1944),
        ("before 1945", FIRST_YEAR, 1944),
        ("sau 1945", 1946, LAST_YEAR),
        ("since 1945", 1946, LAST_YEAR),
        ("208 TCN", -207, -207),
        ("208 trước công nguyên", -207, -207),
        ("năm 208 TCN", -207, -207),
        ("258 BC", -257, -257),
    ],
)
def test_years_are_understood(text: str, first: int, last: int) -> None:
    assert spans(text) == [(first, last)]


@pytest.mark.parametrize(
    "text", ["40", "999", "2999", "29 đạo sắc phong", "từ 14 đến 16", "năm nay", "16351", "0 TCN"]
)
def test_other_numbers_are_text(text: str) -> None:
    assert spans(text) == []


def test_a_span_that_runs_backwards_is_two_years() -> None:
    assert spans("1913-1631") == [(1913, 1913), (1631, 1631)]


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("năm 1635", "1635", "1635"),
        ("1631–1913", "1631–1913", "1631–1913"),
        ("trước 1945", "trước 1945", "before 1945"),
        ("sau 1945", "sau 1945", "after 1945"),
        ("208 TCN", "208 TCN", "208 BC"),
    ],
)
def test_a_year_is_said_back_in_both_languages(text: str, vi: str, en: str) -> None:
    (piece,) = parse_text(text).understood
    assert piece.label == {"vi": vi, "en": en}
    assert piece.role is Role.BOOST
