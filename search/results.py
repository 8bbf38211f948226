"""What an answer is made of. Every back end fills the same dataclasses."""

from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString

from search.analysis import Method, Segment
from search.index.source import Presentation


@dataclass(frozen=True, slots=True)
class Marked:
    """Original text with the words that answered the question marked.

    ``language`` is the one it is written in, "" when that is not known. ``part`` is the part of
    the document it stands in, "" for the thing's own texts; ``where`` says so, filled by
    `search.ask`.
    """

    parts: tuple[Segment, ...] = ()
    language: str = ""
    part: str = ""
    where: str = ""

    @property
    def text(self) -> str:
        """The text without marks."""
        return "".join(part.text for part in self.parts)

    @property
    def html(self) -> SafeString:
        """Escaped HTML in which hits stand in ``<mark>``."""
        return SafeString(
            "".join(
                f"<mark>{escape(part.text)}</mark>" if part.hit else escape(part.text)
                for part in self.parts
            )
        )

    def __bool__(self) -> bool:
        return any(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Hit:
    """One found thing. ``presentation`` is filled by `search.ask`, never by a back end.

    ``doubtful``: it may answer and may not, by what is known of its date or place.
    """

    source: str
    id: int
    score: float
    title: Marked
    snippet: Marked
    presentation: Presentation | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet with the hits it would leave."""

    value: str
    count: int
    selected: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values, most frequent first (centuries and months in time's order).

    Counts ignore the facet's own selection, so that a second value can be added.
    A selected value is listed even when nothing has it (count 0).
    """

    name: str
    values: tuple[FacetValue, ...]
    label: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Histogram:
    """How an answer is spread over time: `search.histogram`.

    Values are those of the facets ``century`` and ``decade``, in time's order without a gap:
    what nothing touches has the count 0. A document counts in each that its span touches.
    ``decades`` only when the question is narrowed to a century or two. ``undated`` have no span.
    """

    centuries: tuple[FacetValue, ...] = ()
    decades: tuple[FacetValue, ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """Hits in one tile of a map: column and row of the tile, their mean place, their number."""

    x: int
    y: int
    latitude: float
    longitude: float
    count: int


@dataclass(frozen=True, slots=True)
class Chip:
    """Something recognised in the question, that can be taken away.

    ``literal`` is how it was typed, ``without`` the question without it. ``applied`` is
    false for what only lifts the ranking.
    """

    facet: str
    values: tuple[str, ...]
    label: str
    literal: str
    without: str
    applied: bool


@dataclass(frozen=True, slots=True)
class Repaired:
    """A word that was searched as another. ``how`` is a `search.analysis.Method`."""

    typed: str
    used: str
    how: Method


@dataclass(frozen=True, slots=True)
class Notice:
    """Something amiss at ``text[start:end]`` of a question in the language.

    A slip, for which the question was read as plain text, or a word that no document has.
    ``nearest`` is the nearest question without it, "" when there is none.
    """

    message: str
    start: int
    end: int
    nearest: str


@dataclass(frozen=True, slots=True)
class Results:
    """An answer: the page of hits and what is known of the whole.

    ``total`` counts all hits. ``next`` is "" on the last page. ``text`` is the question with
    its repairs in place, ``ignored`` what lay beyond the limits and was not read.
    ``wordless``: something was typed, but no word to look for; there are no hits then.
    ``dates`` is None unless it was asked for; ``cells`` are the tiles that hold something, the
    fullest first, at most `search.tiles.MOST_CELLS`.
    ``keys`` are the (source, id) of the first `SearchRequest.keys` hits, in no order.
    ``reading`` is how a question in the language was read, written out in it; "" for plain text.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()
    dates: Histogram | None = None
    cells: tuple[Cell, ...] = ()
    understood: tuple[Chip, ...] = ()
    repaired: tuple[Repaired, ...] = ()
    text: str = ""
    ignored: str = ""
    next: str = ""
    wordless: bool = False
    keys: tuple[tuple[str, int], ...] = ()
    reading: str = ""
    notice: Notice | None = None


TERM = "term"
"""The kind of suggestions that are words of the vocabularies."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that begins like what was typed; ``marked`` shows where.

    A word of the vocabularies (kind `TERM`) belongs to no document: its presentation leads to the
    list of the ``count`` documents that have it (None: not counted), ``note`` says what it is.
    """

    source: str
    id: int
    kind: str
    name: str
    marked: Marked
    presentation: Presentation | None = None
    note: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class SuggestionGroup:
    """Suggestions of one kind, best first."""

    kind: str
    label: str
    items: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """How an index is. ``problem`` is "" when it can be searched."""

    backend: str
    documents: int
    generation: int
    schema: int
    problem: str = ""
