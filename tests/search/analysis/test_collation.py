"""Dictionary order."""

import unicodedata

import pytest
from hypothesis import given

from search.analysis import collation_key
from tests.search.analysis.strategies import anything


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "â", "ấ", "b"],
        ["da", "dương", "đa", "đá", "e"],
        ["an", "anh", "ăn", "ân"],
        ["bò", "bơi", "bưởi"],
        ["hoa", "hòa", "hoan"],
        ["hoa lan", "hòa an"],
        ["Linh", "lùa", "Lý", "May"],
        ["29 đạo sắc phong", "33 đạo sắc phong", "Ao", "慈廉"],
        ["o", "ô", "ơ", "p", "u", "ư", "v"],
        ["Đình Chèm", "Đình Đăm", "Đình Đông Ngạc", "Đình Giàn", "Đình Hoàng", "Đình Hoàng Liên"],
    ],
)
def test_names_stand_in_vietnamese_order(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=collation_key) == ordered


@pytest.mark.parametrize(
    "ordered",
    [
        ["Đăm", "Dam Sen", "Đăng", "Diễn", "Đông", "Dung"],
        ["29 edicts", "Bắc", "Cá", "Ca trù", "Chèm", "Lý", "Mai", "Yên", "慈廉"],
        ["Hoang Lien", "Hoàng Minh", "Hoang village"],
    ],
)
def test_names_stand_in_english_order(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=lambda name: collation_key(name, "en")) == ordered


@pytest.mark.parametrize("same", ["hoà", "hòa", "HÒA", " “hòa” ", "ho\u200bà"])
def test_spelling_and_punctuation_do_not_move_a_name(same: str) -> None:
    assert collation_key(same) == collation_key("hòa")


@given(anything)
def test_any_name_has_a_place_whatever_its_unicode_form(text: str) -> None:
    for lang in ("vi", "en"):
        assert collation_key(unicodedata.normalize("NFD", text), lang) == collation_key(text, lang)
