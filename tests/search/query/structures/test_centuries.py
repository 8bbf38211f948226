"""Centuries in Vietnamese, English and French."""

import pytest

from search.query import Role, parse_text


def centuries(text: str) -> list[tuple[str, ...]]:
    return [piece.values for piece in parse_text(text).understood if piece.facet == "century"]


@pytest.mark.parametrize(
    "text",
    [
        "thế kỷ XVII",
        "thế kỉ xvii",
        "Thế Kỷ 17",
        "the ky 17",
        "thế kỷ thứ 17",
        "thế kỷ mười bảy",
        "tk 17",
        "TK XVII",
        "thế kỷ Ⅹⅶ",
        "17th century",
        "17th-century",
        "the seventeenth century",
        "17th c.",
        "XVIIe siècle",
        "17e siècle",
        "17ème siècle",
        "century XVII",
        "bia đá thế kỷ XVII ở Đông Ngạc",
    ],
)
def test_the_seventeenth_century(text: str) -> None:
    assert centuries(text) == [("17",)]


@pytest.mark.parametrize(
    "text",
    [
        "thế kỷ 17-18",
        "thế kỷ XVII–XVIII",
        "thế kỷ 17 đến 18",
        "thế kỷ XVII và thế kỷ XVIII",
        "17th-18th centuries",
        "17th and 18th century",
        "17th century to 18th century",
        "XVIIe et XVIIIe siècles",
    ],
)
def test_two_centuries(text: str) -> None:
    flat = [value for values in centuries(text) for value in values]
    assert flat == ["17", "18"]


@pytest.mark.parametrize("text", ["thế kỷ III TCN", "thế kỷ 3 trước Công nguyên", "3rd century BC"])
def test_centuries_before_christ_are_negative(text: str) -> None:
    assert centuries(text) == [("-3",)]


@pytest.mark.parametrize(
    "text",
    [
        "thế kỷ",
        "thế kỷ 0",
        "thế kỷ 99",
        "kỷ 17",
        "17",
        "XVII",
        "17th",
        "century",
        "17 c",
        "thế kỷ chùa",
    ],
)
def test_what_names_no_century(text: str) -> None:
    assert centuries(text) == []


def test_a_century_says_its_place_and_its_words() -> None:
    text = "bia thế kỷ XVII"
    (piece,) = parse_text(text).understood
    assert text[piece.start : piece.end] == "thế kỷ XVII"
    assert piece.label == {"vi": "Thế kỷ XVII", "en": "17th century"}
    assert piece.role is Role.FILTER


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("thế kỷ 1", "1st century"),
        ("thế kỷ 2", "2nd century"),
        ("thế kỷ 11", "11th century"),
        ("thế kỷ 21", "21st century"),
        ("thế kỷ 3 TCN", "3rd century BC"),
        ("thế kỷ 17-18", "17th–18th centuries"),
    ],
)
def test_english_labels_are_english(text: str, label: str) -> None:
    (piece,) = parse_text(text).understood
    assert piece.label["en"] == label
