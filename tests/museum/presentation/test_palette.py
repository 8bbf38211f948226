"""The colours on paper and at night: nothing is written that cannot be read."""

import pytest

from museum.presentation.palette import Pair, colours, contrast, pairs


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#9c2118", "#9c2118") == pytest.approx(1)


@pytest.mark.parametrize(
    "pair", list(pairs()), ids=lambda pair: f"{pair.theme}: {pair.front} on {pair.ground}"
)
def test_every_pair_that_is_used_is_far_enough_apart(pair: Pair) -> None:
    assert pair.ratio >= pair.least


def test_the_dark_theme_changes_colours_and_adds_none() -> None:
    light, dark = colours("light"), colours("dark")
    assert light.keys() == dark.keys()
    assert light["paper"] != dark["paper"]
