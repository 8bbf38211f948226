"""Names of periods, rulers, eras and years of the cycle, ready to be looked up."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from heritage.chronology.can_chi import CYCLE, can_chi_name
from heritage.chronology.lexicon.phrases import Phrases
from heritage.chronology.registry import Era, Period, Ruler, eras, periods, rulers

_HAN_CAN, _HAN_CHI = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_DYNASTY_WORDS = ("nhà", "thời", "đời", "triều")


@dataclass(frozen=True)
class Names:
    """The look-ups; foreign eras stand apart because Vietnamese ones go first."""

    periods: Phrases[Period]
    rulers: Phrases[Ruler]
    eras: Phrases[Era]
    foreign: Phrases[Era]
    cycle: Phrases[int]


@cache
def names(languages: frozenset[str]) -> Names:
    """Look-ups with the period names of these languages."""
    return Names(
        periods=Phrases(_period_names(languages)),
        rulers=Phrases(
            (name, ruler)
            for ruler in rulers()
            for name in (ruler.name, ruler.han, *ruler.alt)
            if "(" not in name
        ),
        eras=Phrases(
            (name, era)
            for era in eras()
            if not era.foreign
            for name in (era.name, era.han, *era.alt)
        ),
        foreign=Phrases(_foreign_names()),
        cycle=Phrases(_cycle_names()),
    )


def _period_names(languages: frozenset[str]) -> Iterator[tuple[str, Period]]:
    for period in periods():
        if "vi" in languages:
            yield from ((name, period) for name in (period.name_vi, *period.alt_vi))
        if "en" in languages:
            yield from ((name, period) for name in (period.name_en, *period.alt_en))


def _foreign_names() -> Iterator[tuple[str, Era]]:
    """Every name alone and beside its dynasty: "Vĩnh Lạc", "Vĩnh Lạc nhà Minh"."""
    for era in eras():
        dynasty = era.ruler.removeprefix("nhà ")
        for name in (era.name, *era.alt) if era.foreign else ():
            yield from ((name, era), (era.han, era), (f"{dynasty} {name}", era))
            yield f"{name} of the {era.dynasty_en}", era
            yield f"{name} era of the {era.dynasty_en}", era
            for word in _DYNASTY_WORDS:
                yield f"{name} {word} {dynasty}", era
                yield f"{word} {dynasty} {name}", era


def _cycle_names() -> Iterator[tuple[str, int]]:
    for position in range(CYCLE):
        name = can_chi_name(position)
        yield name, position
        yield name.replace("Mão", "Mẹo"), position
        yield _HAN_CAN[position % 10] + _HAN_CHI[position % 12], position
