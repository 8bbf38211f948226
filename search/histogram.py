"""An answer spread over time, from what an engine counted: centuries, then decades.

A choice among the centuries or decades does not narrow the centuries' own counts, a choice among
the decades not theirs, so that a second one can be added.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from search.calendar import decades_of
from search.facets import FACETS
from search.query import Question
from search.request import SearchRequest
from search.results import FacetValue, Histogram

SPANNED = ("century", "decade")
"""The facets that are stretches of time, each within the one before."""
MOST_CENTURIES = 2
"""So many centuries are few enough to be told by decades."""


def histogram(
    request: SearchRequest,
    centuries: Mapping[str, int] | None = None,
    closely: Collection[str] = (),
    decades: Mapping[int, int] | None = None,
    undated: int = 0,
) -> Histogram:
    """The histogram of an answer, from counts by value of the facet and by first year of a decade.

    ``closely`` are the centuries that something is dated to closely enough to be listed
    (`search.facets.vague_facets`): they say how far the centuries reach.
    """
    picked = {facet: _numbers(facet, request.filters.get(facet, ())) for facet in SPANNED}
    reach = _numbers("century", closely) | picked["century"]
    within = [number for number in range(min(reach), max(reach) + 1) if number] if reach else []
    counts = {int(each): n for each, n in (centuries or {}).items() if _numbers("century", [each])}
    told = decades or {}
    touched = {decade for decade, count in told.items() if count} | picked["decade"]
    shown = range(min(touched), max(touched) + 1, 10) if touched else ()
    return Histogram(
        centuries=_values(within, counts, picked["century"]),
        decades=_values([d for d in shown if d in told or d in touched], told, picked["decade"]),
        undated=undated,
    )


def years_of(facet: str, value: int) -> tuple[int, int]:
    """The first and the last astronomical year of a century or a decade."""
    if facet == "decade":
        return value, value + 9
    first = decades_of(value)[0] + 1
    return first, first + 99


def decades_asked(request: SearchRequest, question: Question) -> Sequence[int]:
    """The decades to count, by their first years: of the century or two that were chosen or
    understood, and those that were chosen themselves.
    """
    picked = _numbers("decade", request.filters.get("decade", ()))
    chosen = _numbers("century", request.filters.get("century", ()))
    if not chosen:
        said = (piece.values for piece in question.filters if piece.facet == "century")
        chosen = {number for values in said for number in _numbers("century", values)}
    if len(chosen) > MOST_CENTURIES:
        return sorted(picked)
    return sorted({decade for century in chosen for decade in decades_of(century)} | picked)


def _numbers(facet: str, values: Iterable[str]) -> set[int]:
    sound = FACETS[facet].rule.well_formed
    return {int(value) for value in values if sound(value)}


def _values(
    numbers: Iterable[int], counts: Mapping[int, int], picked: Collection[int]
) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(str(number), counts.get(number, 0), number in picked) for number in numbers
    )
