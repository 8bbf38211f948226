"""Documents that are like another, found and ordered by one rule on every engine.

The engine answers three plain questions (`Album`): what it holds of a document, how many have
each feature, and which documents have the narrow ones. All that weighs is decided here, in whole
numbers, so that two engines with the same documents give the same answer in the same order.
"""

from search.backends.alike.album import Album, Likely, Portrait
from search.backends.alike.features import TRAIT, WORDS, Feature
from search.backends.alike.finding import Alike, find_alike

__all__ = [
    "TRAIT",
    "WORDS",
    "Album",
    "Alike",
    "Feature",
    "Likely",
    "Portrait",
    "find_alike",
]
