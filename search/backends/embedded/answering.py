"""A question answered: match, filter, count, order, cut one page, show it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.album import kept_picture, picture_of
from search.backends.embedded.cells import cells_of, rows_in
from search.backends.embedded.filters import Selection
from search.backends.embedded.heads import Head, rank
from search.backends.embedded.matching import Match, match
from search.backends.embedded.moment import one_moment
from search.backends.embedded.paging import current_place, place_after, rows_after
from search.backends.embedded.picture import Picture
from search.backends.embedded.pieces import rows_of
from search.backends.embedded.showing import Shown, keys_of, show
from search.backends.embedded.state import read_state
from search.backends.embedded.terms import IndexVocabulary
from search.cursor import BadCursor, Place, read_cursor, write_cursor
from search.query import Question
from search.request import MAX_KEYS, MAX_LIMIT, SearchRequest, Sort
from search.results import Cell, Histogram, Hit, Results

_RANKED, _REST = "ranked", "rest"
_TRIES = 20


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of a page: its place, its score, and the cursor's words for it."""

    place: int
    score: float
    cursor: tuple[str, float] | None


def answer(connection: BaseDatabaseWrapper, request: SearchRequest, question: Question) -> Results:
    """The answer to a question. Raises `BadCursor`.

    Rows that change have new numbers: picture, full text and texts are of one moment, so that no
    hit is lost between them. An index that moved on before that moment is looked at again.
    """
    picture = kept_picture(connection) or picture_of(connection)
    for _ in range(_TRIES):
        with one_moment(connection):
            if connection.in_atomic_block or (
                read_state(connection).generation == picture.generation
            ):
                return _Answer(connection, picture, request, question).results()
        picture = picture_of(connection)
    with one_moment(connection):
        return _Answer(connection, picture, request, question).results()


class _Answer:
    """One question on its way to its answer."""

    def __init__(
        self,
        connection: BaseDatabaseWrapper,
        picture: Picture,
        request: SearchRequest,
        question: Question,
    ) -> None:
        self._connection = connection
        self._request = request
        self._question = question
        self._after = current_place(connection, read_cursor(request))
        self._vocabulary = IndexVocabulary(connection)
        self._vocabulary.learn_question(question)
        self.picture = picture

    def results(self) -> Results:
        """Everything a back end knows of the answer."""
        limit = max(1, min(self._request.limit, MAX_LIMIT))
        named = min(self._request.keys, MAX_KEYS)
        lines = self._lines(max(limit + 1, named))
        rows = self._row_ids(lines[:limit])
        shown = show(self._connection, rows, self._request.lang, self._words)
        return Results(
            total=self._bits.bit_count(),
            hits=tuple(self._hits(lines[:limit], shown)),
            facets=self._selection.facets(self._match.bits, self._request.facets),
            dates=self._dates(),
            cells=self._cells(),
            text=self._question.text,
            keys=keys_of(self._connection, self._row_ids(lines[:named])) if named else (),
            next=self._next(lines[:limit], shown) if len(lines) > limit else "",
        )

    def _dates(self) -> Histogram | None:
        if not self._request.dates:
            return None
        return self._selection.dates(self._match.bits, self._request, self._question)

    def _cells(self) -> tuple[Cell, ...]:
        if self._request.cells is None:
            return ()
        zoom, box = self._request.cells, self._request.box
        return cells_of(self._connection, self.picture, self._bits, zoom, box)

    def _row_ids(self, lines: Sequence[_Line]) -> list[int]:
        return [line.place + self.picture.base for line in lines]

    @cached_property
    def _match(self) -> Match:
        return match(self._connection, self.picture, self._question, self._vocabulary)

    @cached_property
    def _selection(self) -> Selection:
        visible = self.picture.visible(self._request.access)
        required = [rows_of(self.picture, piece, visible) for piece in self._question.filters]
        if self._request.inside:
            required.append(rows_in(self._connection, self.picture, self._request.inside))
        return Selection(self.picture, self._request.access, self._request.filters, required)

    @cached_property
    def _bits(self) -> int:
        return self._selection.bits(self._match.bits)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._question.highlighted())

    def _lines(self, limit: int) -> list[_Line]:
        if self._request.sort is Sort.RELEVANCE:
            return self._by_relevance(limit)
        places = self._rows(self._bits, self._after, limit)
        return [_Line(place, 0.0, None) for place in places]

    def _by_relevance(self, limit: int) -> list[_Line]:
        head = rank(
            self._connection,
            self.picture,
            self._question,
            self._match,
            self._bits,
            self._vocabulary,
        )
        lines: list[_Line] = []
        after = self._after
        if after is None or after[:1] == [_RANKED]:
            lines = self._ranked(head, after)[:limit]
            after = None
        elif after[:1] == [_REST]:
            after = after[1:]
        else:
            raise BadCursor("after is malformed")
        rest = self._rows(head.rest, after, limit - len(lines))
        return [*lines, *(_Line(place, 0.0, (_REST, 0.0)) for place in rest)]

    def _ranked(self, head: Head, after: Place | None) -> list[_Line]:
        start = 0
        if after is not None:
            match after:
                case [_, int() | float() as score, int() as row]:
                    key = (-score, row - self.picture.base)
                case _:
                    raise BadCursor("after is malformed")
            start = bisect_right(head.ranked, key, key=lambda line: (-line[0], line[1]))
        return [_Line(place, score, (_RANKED, score)) for score, place in head.ranked[start:]]

    def _rows(self, bits: int, after: Place | None, limit: int) -> list[int]:
        if limit <= 0 or not bits:
            return []
        return rows_after(
            self._connection, self.picture, bits, self._request, after=after, limit=limit
        )

    def _hits(self, lines: Sequence[_Line], shown: dict[int, Shown]) -> list[Hit]:
        found = ((line, shown.get(line.place + self.picture.base)) for line in lines)
        return [
            Hit(
                row.source,
                row.id,
                line.score,
                row.title,
                row.snippet,
                doubtful=bool(self._match.doubtful >> line.place & 1),
            )
            for line, row in found
            if row
        ]

    def _next(self, lines: Sequence[_Line], shown: dict[int, Shown]) -> str:
        """The cursor after the last row that is still there."""
        for line in reversed(lines):
            row = line.place + self.picture.base
            if (there := shown.get(row)) is None:
                continue
            if line.cursor and line.cursor[0] == _RANKED:
                place: Place = [_RANKED, line.cursor[1], row]
            else:
                place = place_after(self.picture, self._request, line.place, there.sort_key)
                place = [_REST, *place] if line.cursor else place
            return write_cursor(self._request, [*place, there.source, there.id])
        return ""
