"""One question with everything around it, as an address or a form states it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from search.index.document import PUBLIC

MAX_LIMIT = 100
"""Hits in one answer."""


class Sort(StrEnum):
    """Orders in which hits can come."""

    RELEVANCE = "relevance"
    NAME = "name"
    DATE = "date"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is looked for and how it is to be answered.

    ``filters`` maps facets to chosen values: any value of one facet, all facets.
    ``exact`` turns off repairs and recognised filters: only the words as typed.
    ``after`` is the opaque ``next`` of the page before. ``access`` lists what may be found.
    ``facets`` names the facets to count; none are counted when it is empty.
    """

    text: str = ""
    lang: str = "vi"
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    limit: int = 24
    after: str = ""
    exact: bool = False
    access: tuple[str, ...] = (PUBLIC,)
    facets: tuple[str, ...] = ()
