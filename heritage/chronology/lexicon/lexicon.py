"""The phrases of the chosen languages, merged and ready to be looked up."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from heritage.chronology.doubts import Doubt
from heritage.chronology.lexicon import english, vietnamese
from heritage.chronology.lexicon.names import Names, names
from heritage.chronology.lexicon.phrases import Phrases
from heritage.chronology.lexicon.signs import Sign, Vocabulary
from heritage.chronology.nodes import Side, Slice
from heritage.chronology.numerals import SINO

T = TypeVar("T")
_VOCABULARIES = {"vi": vietnamese.VOCABULARY, "en": english.VOCABULARY}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Look-ups by what a phrase does."""

    signs: Mapping[Sign, Phrases[None]]
    slices: Phrases[Slice]
    sides: Phrases[Side]
    sides_behind: Phrases[Side]
    doubts: Phrases[Doubt]
    months: Phrases[int]
    moons: Phrases[int]
    seasons: Phrases[int]
    cardinals: Phrases[int]
    ordinals: Phrases[int]
    sino: Phrases[int]
    multiples: Phrases[int]
    events: Phrases[tuple[int, int]]
    names: Names


def lexicon(languages: Iterable[str]) -> Lexicon:
    """The lexicon of some languages ("vi", "en"); ValueError for one that is not known."""
    return _lexicon(frozenset(languages))


@cache
def _lexicon(languages: frozenset[str]) -> Lexicon:
    unknown = languages - set(_VOCABULARIES)
    if unknown:
        raise ValueError(f"no vocabulary for {sorted(unknown)}")
    chosen = [_VOCABULARIES[language] for language in sorted(languages)]

    def merged(part: Callable[[Vocabulary], Mapping[str, T]]) -> Phrases[T]:
        return Phrases(pair for vocabulary in chosen for pair in part(vocabulary).items())

    return Lexicon(
        signs={
            sign: Phrases((phrase, None) for v in chosen for phrase in v.signs.get(sign, ()))
            for sign in Sign
        },
        slices=merged(lambda v: v.slices),
        sides=merged(lambda v: v.sides),
        sides_behind=merged(lambda v: v.sides_behind),
        doubts=merged(lambda v: v.doubts),
        months=merged(lambda v: v.months),
        moons=merged(lambda v: v.moons),
        seasons=merged(lambda v: v.seasons),
        cardinals=merged(lambda v: v.cardinals),
        ordinals=merged(lambda v: v.ordinals),
        sino=Phrases(SINO.items()),
        multiples=merged(lambda v: v.multiples),
        events=merged(lambda v: v.events),
        names=names(languages),
    )
