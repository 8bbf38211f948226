"""The installation is told what it lacks."""

from pathlib import Path

from pytest_django import Settings

from museum.checks import fonts_are_fetched
from tests.museum.fonts import fetched


@fetched
def test_nothing_is_said_where_the_fonts_are_there() -> None:
    assert fonts_are_fetched() == []


def test_a_missing_font_is_named_with_the_way_to_get_it(settings: Settings) -> None:
    settings.HAN_FONTS = {**settings.HAN_FONTS, "nom": (Path("/khong-co.css"), "vendor/x")}
    (warning,) = fonts_are_fetched()
    assert warning.id == "museum.W001" and "make setup" in str(warning.hint)
