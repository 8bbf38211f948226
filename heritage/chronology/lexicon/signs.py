"""The signs by which a grammar finds its way: what a phrase does, whatever its language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from heritage.chronology.doubts import Doubt
from heritage.chronology.nodes import Side, Slice


class Sign(Enum):
    """What a phrase announces."""

    AGE = auto()
    AGE_BEFORE = auto()
    AGE_BEHIND = auto()
    AGE_LABORATORY = auto()
    AND = auto()
    BCE = auto()
    BETWEEN = auto()
    CE = auto()
    CENTURY = auto()
    CENTURY_BEHIND = auto()
    DAY = auto()
    DECADE = auto()
    DECADE_ENDING = auto()
    ERA = auto()
    FILLER = auto()
    FIRST_YEAR = auto()
    FROM = auto()
    FULL_MOON = auto()
    LEAP = auto()
    LUNAR = auto()
    MILLENNIUM = auto()
    MILLENNIUM_BEHIND = auto()
    MOON_DAY = auto()
    MONTH = auto()
    NOW = auto()
    NTH = auto()
    NTH_ENDING = auto()
    OF = auto()
    OR = auto()
    REGNAL_YEAR = auto()
    REIGN = auto()
    ROUGHLY = auto()
    SOLAR = auto()
    TIMES = auto()
    TIMES_BEHIND = auto()
    TO = auto()
    YEAR = auto()


@dataclass(frozen=True)
class Vocabulary:
    """The phrases of one language."""

    signs: Mapping[Sign, tuple[str, ...]]
    slices: Mapping[str, Slice]
    sides: Mapping[str, Side]
    sides_behind: Mapping[str, Side]
    doubts: Mapping[str, Doubt]
    months: Mapping[str, int]
    seasons: Mapping[str, int]
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    multiples: Mapping[str, int]
    # Events that people date by: year and month.
    events: Mapping[str, tuple[int, int]]
    # Month names that only the lunar calendar uses.
    moons: Mapping[str, int] = field(default_factory=dict)
