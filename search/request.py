"""One question with everything around it, as an address or a form states it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext

from search.index.document import PUBLIC
from search.query.nodes import Box

MAX_LIMIT = 100
"""Hits in one answer."""
MAX_KEYS = 5_000
"""Hits that one answer names without showing them."""
MAX_TEXT = 1_000
"""Characters kept of a question: more than are read, so that what was not read can be told."""


class BadText(ValueError):
    """A text that no keyboard writes; the message is for people, in the active language."""


def asked_text(typed: str) -> str:
    """The text of a question as an address gives it, within limits. Raises `BadText`."""
    if "\x00" in typed:
        raise BadText(gettext("Câu hỏi có ký tự không hợp lệ."))
    return typed.strip()[:MAX_TEXT]


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
    ``dates`` asks for the histogram of dates, ``cells`` for the map of the answer in tiles of this
    zoom (0 to `search.tiles.MAX_ZOOM`), of a ``box`` when that is given.
    ``inside`` narrows everything to what lies in a box.
    ``keys`` asks to name that many hits from the first of the page on, shown or not.
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
    dates: bool = False
    cells: int | None = None
    box: Box | None = None
    inside: Box | None = None
    keys: int = 0
