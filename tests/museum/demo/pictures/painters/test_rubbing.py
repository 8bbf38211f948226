"""Characters of the rubbings."""

import unicodedata

import pytest

from museum.demo.pictures.rubbing.glyphs import GLYPHS
from museum.demo.pictures.rubbing.stone import TITLES


@pytest.mark.parametrize("char", sorted(GLYPHS))
def test_strokes_stay_on_their_square(char: str) -> None:
    for stroke in GLYPHS[char]:
        assert len(stroke) >= 2
        assert all(0 <= x <= 10 and 0 <= y <= 10 for x, y in stroke)


def test_every_glyph_is_a_real_character() -> None:
    for char in GLYPHS:
        assert unicodedata.name(char).startswith("CJK UNIFIED IDEOGRAPH")


def test_titles_can_be_cut() -> None:
    for title in TITLES:
        assert all(char in GLYPHS for char in title)
