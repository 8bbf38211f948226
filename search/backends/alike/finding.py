"""From one document to those that are most like it.

What a shared feature is worth: 1,000 × the weight of its sort × ln(documents ÷ documents that
have it), and of a facet divided by the number of values that the first document has of it.
Documents are taken by the sum over narrow features; the first `HEAD` are then ordered by all
of them, each further pair of words counting less, so that a long text in common is no
landslide.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import log

from search.backends.alike.album import Album, Likely, Portrait
from search.backends.alike.features import (
    TRAIT,
    WEIGHTS,
    WORDS,
    Feature,
    said_features,
    word_features,
)
from search.backends.alike.phrases import Phrase, common_phrases

HEAD = 100
NARROW = 1_000
"""A feature that more documents have brings none of them in; words that more have count nothing."""
LEAST = 800
"""What a document must be worth to be called similar."""
_TELLING = round(1_000 * WEIGHTS[WORDS] * log(5))
"""What words must be worth to be said: no more than one document in five has them."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A document like the first: its worth, what it shares, weightiest first, and the words."""

    id: int
    worth: int
    shared: tuple[Feature, ...]
    phrases: tuple[Phrase, ...]


def find_alike(
    album: Album, source: str, number: int, *, without: Collection[int] = (), limit: int
) -> tuple[Alike, ...]:
    """The documents of the same source that are most like one, best first."""
    portrait = album.portrait(source, number)
    if portrait is None:
        return ()
    worth, broad = _worth(album, portrait)
    narrow = {feature: value for feature, value in worth.items() if feature not in broad}
    if not narrow:
        return ()
    likely = album.likely(source, narrow, broad, without={*without, number}, limit=HEAD)
    ranked = sorted(((-_sum(one, worth), one.id, one) for one in likely), key=lambda row: row[:2])
    best = [(-total, one) for total, _, one in ranked if -total >= LEAST][:limit]
    originals = album.originals(source, [one.id for _, one in best]) if best else {}
    return tuple(
        Alike(
            one.id,
            total,
            tuple(sorted(one.features, key=lambda feature: (-worth[feature], feature))),
            common_phrases(portrait, originals[one.id], _telling(one, worth)),
        )
        for total, one in best
        if one.id in originals
    )


def _worth(album: Album, portrait: Portrait) -> tuple[dict[Feature, int], set[Feature]]:
    """What each feature is worth, those worth nothing left out, and which are broad."""
    said = list(dict.fromkeys(said_features(portrait)))
    documents, counts = album.count(said)
    pairs = word_features(portrait, album.vocabulary, documents)
    having = dict(zip(said, counts, strict=True))
    if pairs:
        having |= dict(zip(pairs, album.count(pairs)[1], strict=True))
    values = Counter(feature.sort for feature in said)
    worth = {}
    for feature, count in having.items():
        if count < 2 or (feature.sort == WORDS and count > NARROW):
            continue
        shares = 1 if feature.sort in (TRAIT, WORDS) else values[feature.sort]
        value = round(1_000 * WEIGHTS[feature.sort] * log(documents / count) / shares)
        if value > 0:
            worth[feature] = value
    return worth, {feature for feature in worth if having[feature] > NARROW}


def _sum(one: Likely, worth: dict[Feature, int]) -> int:
    total = sum(worth[feature] for feature in one.features if feature.sort != WORDS)
    return total + sum(
        worth[feature] // place for place, feature in enumerate(_words(one, worth), start=1)
    )


def _telling(one: Likely, worth: dict[Feature, int]) -> list[Feature]:
    return [feature for feature in _words(one, worth) if worth[feature] >= _TELLING]


def _words(one: Likely, worth: dict[Feature, int]) -> list[Feature]:
    """The pairs of words that are shared, the rarest first."""
    words: Iterable[Feature] = (feature for feature in one.features if feature.sort == WORDS)
    return sorted(words, key=lambda feature: (-worth[feature], feature))
