"""Documents whose span touches a stretch of years."""

from collections.abc import Iterable

from elasticsearch.dsl.query import Bool, MatchNone, Query, Range, Terms

from search.calendar import centuries, days_of
from search.facets import FACETS
from search.histogram import years_of


def in_years(first: int, last: int) -> Query:
    """Documents whose span touches some astronomical years."""
    start, end = days_of(first, last)
    between: list[Query] = [Range("first", {"lte": end}), Range("last", {"gte": start})]
    if touched := centuries(start, end):
        between.append(Terms("facets.century", [str(century) for century in touched]))
    return Bool(filter=between)


def in_decades(values: Iterable[str]) -> Query:
    """Documents whose span touches any of these values of the facet."""
    sound = FACETS["decade"].rule.well_formed
    each = [in_decade(int(value)) for value in values if sound(value)]
    return Bool(should=each, minimum_should_match=1) if each else MatchNone()


def in_decade(first: int) -> Query:
    """Documents whose span touches the ten years from an astronomical year on."""
    return in_years(*years_of("decade", first))
