"""Whose hand made a page’s pictures: said once for all, or on each where they differ."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import chain
from typing import Any

from media.models import Asset


class Hand(StrEnum):
    """How many of a page's pictures a program drew."""

    NONE = ""
    SOME = "some"
    ALL = "all"


def hand_of(*shelves: Iterable[Any]) -> Hand:
    """Return how many of the pictures on ``shelves`` are drawn; what has none does not count.

    A shelf holds cards, doors or posters: their ``picture`` is an asset or the use of one.
    """
    pictures = (each.picture for each in chain(*shelves) if each.picture)
    drawn = [_asset(each).generated for each in pictures]
    if not any(drawn):
        return Hand.NONE
    return Hand.ALL if all(drawn) else Hand.SOME


def _asset(picture: Any) -> Asset:
    return picture if isinstance(picture, Asset) else picture.asset
