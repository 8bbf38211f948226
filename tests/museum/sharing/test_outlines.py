"""Reading our own SVG outlines."""

import pytest
from PIL import Image

from museum.sharing.ornament import emblem, symbol
from museum.sharing.outlines import outlines


def test_lines_close_where_they_began() -> None:
    assert outlines("M1 2h3v4l-3-1z") == [[(1, 2), (4, 2), (4, 6), (1, 5), (1, 2)]]


def test_absolute_and_relative_say_the_same() -> None:
    assert outlines("M2 2L6 2V6H2z") == outlines("m2 2l4 0v4h-4z")


def test_numbers_may_touch_and_commands_repeat() -> None:
    assert outlines("m1-1.5.5 2-1 0") == [[(1, -1.5), (1.5, 0.5), (0.5, 0.5)]]


def test_a_curve_ends_where_it_says_and_a_smooth_one_goes_on() -> None:
    (points,) = outlines("M0 0c0 2 2 4 4 4s4-2 4-4")
    assert points[12] == pytest.approx((4, 4)) and points[-1] == pytest.approx((8, 0))
    assert points[13][1] == pytest.approx(points[11][1], abs=0.01), "it goes on level"


def test_several_subpaths() -> None:
    assert len(outlines("M0 0h1v1zm3 3h1v1z")) == 2


def test_what_we_do_not_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="A"):
        outlines("M0 0A1 1 0 0 1 2 2")


@pytest.mark.parametrize("name", ["flower", "roof", "seal"])
def test_symbols_are_drawn_in_their_colour(name: str) -> None:
    drawn = symbol(name, 48, "#b58a2c")
    assert drawn.getpixel((24, 24 if name != "roof" else 20)) == (181, 138, 44, 255)
    assert drawn.getpixel((0, 0)) == (0, 0, 0, 0)


def test_the_emblem_is_whole() -> None:
    drawn = emblem(64)
    assert isinstance(drawn, Image.Image) and drawn.getbbox() == (0, 0, 64, 64)
    assert len(drawn.getcolors(4096) or []) > 20


def test_an_unknown_symbol_is_an_error() -> None:
    with pytest.raises(KeyError):
        symbol("unicorn", 24, "#000000")
