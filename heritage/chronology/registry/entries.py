"""Periods, rulers and era names as values. Years are astronomical and inclusive."""

from dataclasses import dataclass

from heritage.chronology.enums import Certainty


@dataclass(frozen=True)
class Period:
    """A dynasty, culture or age; `last` None means it still runs."""

    id: str
    name_vi: str
    name_en: str
    first: int
    last: int | None
    parent: str | None
    confidence: str
    dating: Certainty
    alt_vi: tuple[str, ...] = ()
    alt_en: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ruler:
    """A ruler of a Vietnamese court with the years of the reign."""

    id: str
    name: str
    han: str
    period: str
    first: int
    last: int
    alt: tuple[str, ...] = ()


@dataclass(frozen=True)
class Era:
    """An era name (niên hiệu). Year 1, nguyên niên, is `first`; `last` is its last counted year.

    `ruler` is the proclaiming ruler's name, or the dynasty's for a `foreign` (Chinese) era.
    """

    name: str
    han: str
    ruler: str
    first: int
    last: int
    alt: tuple[str, ...] = ()
    foreign: bool = False
    dynasty_en: str = ""

    @property
    def length(self) -> int:
        """How many years were counted."""
        return self.last - self.first + 1


Named = Period | Ruler | Era
