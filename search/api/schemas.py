"""What the search API answers.

Plain models: Ninja's own look every field up as if it were an attribute of a Django object, which
took a tenth of a request.
"""

from pydantic import BaseModel


class ResultSchema(BaseModel):
    """One found record; ``snippet`` is HTML with ``<mark>`` around what was asked for.

    ``snippet_lang`` is the language of the passage: not the reader's when only another answered.
    ``snippet_part`` names where it stands (a caption, a transcript), ``snippet_where`` says so;
    both are empty for the record's own texts.
    ``doubtful``: it may be meant and may not, by what is known of its date or place.
    """

    id: str
    external_id: str | None
    slug: str
    kind: str
    title: str
    snippet: str
    snippet_lang: str
    snippet_part: str
    snippet_where: str
    url: str
    score: float
    doubtful: bool


class FacetValueSchema(BaseModel):
    """A facet value and the number of results it would leave."""

    value: str
    label: str
    count: int
    selected: bool


class StretchSchema(BaseModel):
    """A century or a decade, and the number of results that touch it; choose it as a facet.

    ``first`` and ``last`` are astronomical years: 0 is 1 BC.
    """

    facet: str
    value: str
    label: str
    first: int
    last: int
    count: int
    selected: bool


class DatesSchema(BaseModel):
    """How the results are spread over time, in time's order without a gap.

    A result counts in each stretch that its dates touch. Decades are told when the question is
    narrowed to a century or two; ``undated`` results have no date at all.
    """

    centuries: list[StretchSchema]
    decades: list[StretchSchema]
    undated: int


class UnderstoodSchema(BaseModel):
    """Something recognised in the question; ``without`` is the question without it."""

    facet: str
    values: list[str]
    label: str
    text: str
    without: str
    applied: bool


class RepairSchema(BaseModel):
    """A word that was searched as another."""

    typed: str
    used: str
    how: str


class NoticeSchema(BaseModel):
    """A slip at ``start``–``end`` (characters) of a question, and the nearest one without it."""

    message: str
    start: int
    end: int
    nearest: str | None


class SearchSchema(BaseModel):
    """An answer. ``next`` goes into ``after`` for the next page; null on the last.

    ``reading`` is how a question in the language was read, written out; null for plain text.
    """

    total: int
    results: list[ResultSchema]
    facets: dict[str, list[FacetValueSchema]]
    dates: DatesSchema
    understood: list[UnderstoodSchema]
    repaired: list[RepairSchema]
    query: str
    next: str | None
    reading: str | None
    notice: NoticeSchema | None


class SuggestionSchema(BaseModel):
    """A name that begins like what was typed; ``html`` marks where.

    A word of the vocabularies (kind ``term``) leads to the collection narrowed by it: ``id`` is
    what ``facet`` of `/search` takes, ``note`` names the facet, ``count`` the records that have it.
    """

    id: str
    kind: str
    title: str
    name: str
    html: str
    url: str
    note: str | None
    count: int | None


class SuggestionGroupSchema(BaseModel):
    """Suggestions of one kind; ``term`` is the kind of words of the vocabularies."""

    kind: str
    label: str
    items: list[SuggestionSchema]


class SuggestSchema(BaseModel):
    """Suggestions grouped by kind."""

    groups: list[SuggestionGroupSchema]


class ProblemSchema(BaseModel):
    """RFC 9457: what is wrong, for people and programs."""

    type: str
    title: str
    status: int
    detail: str
    parameter: str | None = None
