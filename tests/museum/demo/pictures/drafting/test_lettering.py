"""Words in pictures come from the site's own fonts and lose none of their marks."""

import unicodedata
from itertools import product

import pytest
from fontTools.ttLib import TTFont

from museum.demo.pictures.canvas.sheet import Sheet
from museum.demo.pictures.drafting.fonts import (
    ITALIC,
    SANS,
    SERIF,
    Family,
    FontMissing,
    file_for,
)
from museum.demo.pictures.drafting.lettering import letter, upright, width

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
ALPHABET = sorted(
    {unicodedata.normalize("NFC", v + t) for v, t in product(_VOWELS, _TONES)}
    | {"đ", "–", "·", "’", "“", "”", "0", "9", " ", "m"}
)
EVERY = ALPHABET + [char.upper() for char in ALPHABET if char.upper() != char]


@pytest.mark.parametrize("family", [SERIF, ITALIC, SANS], ids=["serif", "italic", "sans"])
def test_every_vietnamese_letter_is_in_the_file_that_is_used(family: Family) -> None:
    maps: dict[str, set[int]] = {}
    for char in EVERY:
        path = file_for(char, family)
        if path.name not in maps:
            with TTFont(path) as found:
                maps[path.name] = set(found.getBestCmap())
        assert ord(char) in maps[path.name], char


def test_han_characters_come_from_the_han_fonts() -> None:
    for char in "永祚六年景盛":
        with TTFont(file_for(char, SERIF)) as found:
            assert ord(char) in found.getBestCmap(), char


def test_a_character_without_font_is_refused() -> None:
    with pytest.raises(FontMissing, match="make setup"):
        file_for("ꙮ", SERIF)


def _ink(text: str, **options: object) -> tuple[int, int, int, int] | None:
    sheet = Sheet(800, 200, oversample=1)
    letter(sheet, (400, 120), text, 60, **options)  # type: ignore[arg-type]  # test's own
    return sheet.ink.getbbox()


def test_a_line_stands_on_its_baseline() -> None:
    box = _ink("Đinh")
    assert box is not None
    assert box[3] == pytest.approx(120, abs=3)


def test_stacked_marks_reach_higher() -> None:
    plain, marked = _ink("E"), _ink("Ễ")
    assert plain is not None
    assert marked is not None
    assert marked[1] < plain[1] - 8


def test_a_line_is_set_about_its_point() -> None:
    left, middle, right = (_ink("Chèm", align=side) for side in ("left", "middle", "right"))
    assert left is not None
    assert middle is not None
    assert right is not None
    assert left[0] >= 398
    assert right[2] <= 402
    assert (middle[0] + middle[2]) / 2 == pytest.approx(400, abs=6)


def test_letters_without_composition_are_joined_first() -> None:
    assert _ink(unicodedata.normalize("NFD", "Chèm")) == _ink("Chèm")


def test_width_tells_how_wide_a_line_is() -> None:
    box = _ink("Thượng Cát", align="left")
    assert box is not None
    assert width("Thượng Cát", 60) == pytest.approx(box[2] - box[0], rel=0.05)
    assert width("Cát", 60, spacing=0.2) == pytest.approx(width("Cát", 60) + 24, abs=2)


def test_characters_alone_fill_their_squares() -> None:
    for square in upright("永年", 100):
        box = square.getbbox()
        assert box is not None
        assert box[2] - box[0] > 60
        assert box[3] - box[1] > 60
