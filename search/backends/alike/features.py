"""What there is about a document that another can have as well: facets, traits, pairs of words.

A single syllable says little in Vietnamese; two that stand together are mostly a word.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from search.analysis import FUNCTION_WORDS, Token, tokenize
from search.backends.vocabulary import AskedVocabulary
from search.facets import FACETS
from search.index.document import TRAIT

if TYPE_CHECKING:
    from search.backends.alike.album import Portrait

__all__ = [
    "TRAIT",
    "WEIGHTS",
    "WORDS",
    "Feature",
    "pairs_of",
    "said_features",
    "texts_of",
    "word_features",
]

WORDS = "words"
WEIGHTS = {
    TRAIT: 2.0,
    WORDS: 0.5,
    **{name: kind.alike for name, kind in FACETS.items() if kind.alike},
}
"""How much sharing a thing of a sort means, before its rarity."""

PAIRS = 40
"""Pairs of words that are looked for, of each language, those of the rarest words first."""
_READ = 12_000
"""Characters that are read of a document's text in one language."""
_EVERYWHERE, _FEW = 0.3, 5
"""A word in a greater part of the documents tells nothing, not even beside a rare one; but what
few have, is never everywhere."""


class Feature(NamedTuple):
    """A value of a facet or a trait, or two words as `search.analysis` writes them."""

    sort: str
    value: str


def said_features(portrait: "Portrait") -> Iterator[Feature]:
    """The facets and traits, a trait's or facet's values in the document's own order."""
    yield from (Feature(TRAIT, trait) for trait in portrait.traits)
    for facet, values in portrait.facets.items():
        if facet in WEIGHTS and facet not in portrait.vague:
            yield from (Feature(facet, value) for value in values)


def pairs_of(tokens: Sequence[Token], text: str) -> Iterator[tuple[Token, Token]]:
    """Words of a text that mean something, with nothing between them but a space."""
    for first, second in pairwise(tokens):
        means = not {first.accented, second.accented} & FUNCTION_WORDS
        if means and not text[first.end : second.start].strip():
            yield first, second


def texts_of(portrait: "Portrait") -> dict[str, list[str]]:
    """The texts by language, title first, as much of each as is read; names without one."""
    original = portrait.original
    texts: dict[str, list[str]] = {"": list(portrait.names)}
    for lang, title in original["title"].items():
        texts.setdefault(lang, []).append(title)
    for lang, sections in original["body"].items():
        texts.setdefault(lang, []).extend(sections)
    return {lang: list(_at_most(each)) for lang, each in texts.items()}


def _at_most(texts: Sequence[str]) -> Iterator[str]:
    left = _READ
    for text in texts:
        if left > 0 and text:
            yield text[:left]
            left -= len(text)


def word_features(
    portrait: "Portrait", vocabulary: AskedVocabulary, documents: int
) -> list[Feature]:
    """The pairs worth looking for, of words that others have and not nearly all of them."""
    by_language = {
        lang: {
            (first.accented, second.accented): (first.folded, second.folded)
            for text in texts
            for first, second in pairs_of(tokenize(text), text)
        }
        for lang, texts in texts_of(portrait).items()
    }
    vocabulary.learn(
        sorted({word for pairs in by_language.values() for pair in pairs.values() for word in pair})
    )
    frequency = vocabulary.frequency
    most = max(_FEW, int(documents * _EVERYWHERE))

    def shared(pair: tuple[str, str]) -> bool:
        return all(2 <= frequency(word) <= most for word in pair)

    found: dict[Feature, None] = {}
    for pairs in by_language.values():
        ranked = sorted(
            (frequency(one) * frequency(other), *pair)
            for pair, (one, other) in pairs.items()
            if shared((one, other))
        )
        found |= {Feature(WORDS, f"{one} {other}"): None for _, one, other in ranked[:PAIRS]}
    return list(found)
