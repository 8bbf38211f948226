"""Sheets cut and laid."""

from PIL import Image

from museum.demo.pictures.chance import chance
from museum.demo.pictures.papercut.layers import SIZE, Cut, Stack, gradient

RED, SAND = (200, 30, 30), (240, 220, 180)
SQUARE = [(400.0, 400.0), (800.0, 400.0), (800.0, 800.0), (400.0, 800.0)]


def laid(cut: Cut, lift: float = 20.0) -> Image.Image:
    stack = Stack((SAND, SAND))
    stack.lay(cut, (RED, RED), lift)
    return stack.image


def test_a_sheet_shows_where_it_is_kept() -> None:
    cut = Cut()
    cut.area(SQUARE)
    image = laid(cut)
    assert image.getpixel((600, 600)) == RED
    assert image.getpixel((200, 200)) == SAND


def test_a_hole_shows_what_lies_under() -> None:
    cut = Cut()
    cut.area(SQUARE)
    cut.disc((600, 600), 150, keep=False)
    red, green, _blue = laid(cut, 0).getpixel((600, 600))
    assert green > 150, "the backing, not the red sheet"
    assert red > 150


def test_a_sheet_throws_its_shadow_down_and_to_the_right() -> None:
    cut = Cut()
    cut.area(SQUARE)
    image = laid(cut)
    below, above = image.getpixel((600, 812)), image.getpixel((600, 380))
    assert sum(below) < sum(above) - 40


def test_without_lift_there_is_no_shadow() -> None:
    cut = Cut()
    cut.area(SQUARE)
    assert laid(cut, 0).getpixel((600, 812)) == SAND


def test_an_empty_sheet_changes_nothing() -> None:
    assert laid(Cut()).getextrema() == tuple((c, c) for c in SAND)


def test_a_gradient_runs_from_top_to_foot() -> None:
    image = gradient((RED, SAND))
    assert image.size == SIZE
    assert image.getpixel((5, 0)) == RED
    assert image.getpixel((5, SIZE[1] - 1)) == SAND


def test_the_tooth_of_the_paper_is_fine() -> None:
    image = Stack((SAND, SAND)).finish(chance("giay"))
    low, high = image.getextrema()[0]
    assert 8 < high - low < 60
