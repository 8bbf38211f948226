"""How many of a page's pictures a program drew."""

from types import SimpleNamespace

import pytest

from media.models import Asset
from museum.presentation.hands import Hand, hand_of

DRAWN = SimpleNamespace(picture=SimpleNamespace(asset=Asset(generated=True)))
TAKEN = SimpleNamespace(picture=SimpleNamespace(asset=Asset()))
POSTER = SimpleNamespace(picture=Asset(generated=True))
BARE = SimpleNamespace(picture=None)


@pytest.mark.parametrize(
    ("shelves", "hand"),
    [
        ([[DRAWN, BARE], [POSTER]], Hand.ALL),
        ([[DRAWN], [TAKEN]], Hand.SOME),
        ([[TAKEN, BARE]], Hand.NONE),
        ([[BARE], []], Hand.NONE),
    ],
)
def test_what_has_no_picture_does_not_count(shelves: list[list[object]], hand: Hand) -> None:
    assert hand_of(*shelves) is hand
