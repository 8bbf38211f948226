"""The histogram of an answer as bars that are links: each narrows to its stretch of time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from museum.presentation.question import Address
from search.histogram import SPANNED
from search.results import FacetValue, Histogram

WIDTH = 100
"""Units of the longest bar."""
_MOST_EMPTY = 2
"""So many empty stretches in a row are shown one by one, more as one."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time with the hits that touch it.

    ``url`` is the question with it, or without it when ``chosen``; "" where nothing is.
    """

    label: str
    count: int
    width: float
    chosen: bool
    url: str


@dataclass(frozen=True, slots=True)
class TimeBars:
    """What collection/timebars.html shows."""

    centuries: list[Bar]
    decades: list[Bar]
    undated: int


def time_bars(address: Address, dates: Histogram | None) -> TimeBars | None:
    """Return the bars; None where there is nothing to choose and nothing was chosen."""
    if dates is None:
        return None
    touched = [each for each in dates.centuries if each.count]
    if len(touched) < 2 and not any(each.selected for each in (*dates.centuries, *dates.decades)):
        return None
    return TimeBars(
        centuries=list(_bars(address, "century", dates.centuries)),
        decades=list(_bars(address, "decade", dates.decades)),
        undated=dates.undated,
    )


def _bars(address: Address, facet: str, values: Sequence[FacetValue]) -> Iterator[Bar]:
    most = max((value.count for value in values), default=0)
    for empty, run in groupby(values, key=lambda each: not each.count and not each.selected):
        stretch = list(run)
        if empty and len(stretch) > _MOST_EMPTY:
            yield _nothing(f"{stretch[0].label} … {stretch[-1].label}")
        elif empty:
            yield from (_nothing(value.label) for value in stretch)
        else:
            yield from (_bar(address, facet, value, most) for value in stretch)


def _nothing(label: str) -> Bar:
    return Bar(label, 0, 0, chosen=False, url="")


def _bar(address: Address, facet: str, value: FacetValue, most: int) -> Bar:
    width = round(WIDTH * value.count / most, 1) if most else 0
    url = _toggled(address, facet, value).url
    return Bar(value.label, value.count, width, chosen=value.selected, url=url)


def _toggled(address: Address, facet: str, value: FacetValue) -> Address:
    """The question with a stretch more, or less; choices within the old ones fall away."""
    within = SPANNED[SPANNED.index(facet) + 1 :]
    kept = [pair for pair in address.filters if pair[0] not in within]
    pair = (facet, value.value)
    others = [each for each in kept if each != pair]
    return replace(address, filters=tuple(others if value.selected else [*kept, pair]))
