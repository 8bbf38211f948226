"""Lunar months of the villages' festivals."""

import pytest

from search.query import Role, parse_text


def months(text: str) -> list[tuple[str, Role]]:
    return [
        (piece.values[0], piece.role)
        for piece in parse_text(text).understood
        if piece.facet == "month"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "lễ hội tháng 3 âm lịch",
        "le hoi thang 3 am lich",
        "tháng ba âm lịch",
        "tháng 3 ta",
        "tháng 3 AL",
        "hội tháng ba",
        "hội làng tháng ba",
        "rằm tháng ba",
        "mồng 10 tháng 3",
        "ngày 10/3 âm lịch",
        "9–11/3 âm lịch",
        "hội 9-11/3",
        "third lunar month",
        "3rd lunar month",
        "lunar month 3",
        "festival in the third month of the lunar calendar",
    ],
)
def test_the_third_lunar_month_filters(text: str) -> None:
    assert months(text) == [("3", Role.FILTER)]


@pytest.mark.parametrize(("text", "month"), [("tháng Giêng", "1"), ("tháng chạp", "12")])
def test_months_with_names_are_lunar(text: str, month: str) -> None:
    assert months(text) == [(month, Role.FILTER)]


@pytest.mark.parametrize("text", ["tháng ba", "tháng 3", "thang 3", "15/3", "từ 9 đến 11 tháng 3"])
def test_a_bare_month_only_lifts(text: str) -> None:
    assert months(text) == [("3", Role.BOOST)]


@pytest.mark.parametrize(
    "text",
    [
        "tháng 3 năm 1979",
        "tháng 3/1979",
        "tháng 3 1979",
        "tháng 3 dương lịch",
        "10/3/1979",
        "tháng 13 âm lịch",
        "tháng 0",
        "tháng",
        "tháng nào",
        "third month",
        "lunar month",
        "lunar month of May",
        "3/",
    ],
)
def test_solar_and_impossible_months_are_text(text: str) -> None:
    assert months(text) == []


def test_two_digit_months_are_said_in_two_words() -> None:
    assert months("tháng mười một âm lịch") == [("11", Role.FILTER)]
    assert months("tháng mười hai âm lịch") == [("12", Role.FILTER)]


def test_its_words_are_the_whole_expression() -> None:
    text = "lễ hội tháng 3 âm lịch ở Tây Tựu"
    (piece,) = parse_text(text).understood
    assert text[piece.start : piece.end] == "tháng 3 âm lịch"
    assert piece.label == {"vi": "Tháng 3 âm lịch", "en": "Lunar month 3"}
