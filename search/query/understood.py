"""What a question says about facets, and how firmly."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Role(StrEnum):
    """What an understood piece does to the hits."""

    FILTER = "filter"  # others are left out, unless nothing would be left
    BOOST = "boost"  # others stay, below


# Roles when the label does not say: a filter only where the words can mean nothing else.
DEFAULT_ROLES: Mapping[str, Role] = {
    "century": Role.FILTER,
    "month": Role.FILTER,
    "rank": Role.FILTER,
}
# A label of these that is the whole question asks for all that have it, not for its words.
LISTED_BY_LABEL = frozenset({"kind"})


@dataclass(frozen=True, slots=True)
class Understood:
    """`text[start:end]` of the question names one of `values` of `facet`.

    `values` are facet values as documents carry them ("17", "-3" for a century TCN, "3" for
    a lunar month); for the facet "year" they are the first and the last year, astronomical.
    `label` gives words per language. The words of a FILTER are not searched as text while
    it holds; those of a BOOST are.
    """

    facet: str
    values: tuple[str, ...]
    label: Mapping[str, str]
    start: int
    end: int
    role: Role
    also: tuple[str, ...] = ()

    def as_boost(self) -> "Understood":
        return replace(self, role=Role.BOOST)

    def as_filter(self) -> "Understood":
        return replace(self, role=Role.FILTER)

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end
