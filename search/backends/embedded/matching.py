"""Which rows the words of a question match, and what they are worth where that is affordable.

Scoring costs by the hit, so every hit is scored only when there are few. Of a common word all
hits are found, counted and kept (`Picture.matches`), but none is scored here: `heads` picks
the few that can come first.
"""

from dataclasses import dataclass, field, replace

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Vocabulary
from search.backends.embedded.bits import bits_of
from search.backends.embedded.commonwords import CommonWords
from search.backends.embedded.match import fts5_match
from search.backends.embedded.picture import Picture
from search.backends.embedded.ranking import column_weights
from search.query import Question

SCORED = 3_000
"""Hits that are all scored."""


@dataclass(frozen=True, slots=True)
class Match:
    """``bits`` None: there are no words, everything matches. ``scores`` by place, or none.

    ``partial``: common words were left out and have no part in the scores.
    """

    bits: int | None
    scores: dict[int, float] = field(default_factory=dict)
    partial: bool = False


def match(
    connection: BaseDatabaseWrapper, picture: Picture, question: Question, vocabulary: Vocabulary
) -> Match:
    """The rows that match the text of a question."""
    words = CommonWords(vocabulary, picture.alive.bit_count())
    node = question.node
    wanted = words.left_out(node)
    expression = fts5_match(wanted)
    if not expression:
        return Match(None)
    if words.expected(wanted) <= SCORED:
        found = _scored(connection, picture, expression, question)
        return replace(found, partial=wanted != node)
    bits = picture.matches.get(expression)
    if bits is None:
        bits = _found(connection, picture, expression)
        if not bits and wanted != node:
            bits = _found(connection, picture, fts5_match(node))
        picture.matches.put(expression, bits)
    return Match(bits)


def _scored(
    connection: BaseDatabaseWrapper, picture: Picture, expression: str, question: Question
) -> Match:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid, -bm25(search_fts, %s, %s, %s, %s) FROM search_fts"
            " WHERE search_fts MATCH %s",
            [*column_weights(question), expression],
        )
        found = cursor.fetchall()
    base, size = picture.base, picture.size
    scores = {row - base: score for row, score in found if 0 <= row - base < size}
    return Match(bits_of(scores, size), scores)


def _found(connection: BaseDatabaseWrapper, picture: Picture, expression: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rowid FROM search_fts WHERE search_fts MATCH %s", [expression])
        found = cursor.fetchall()
    base, size = picture.base, picture.size
    return bits_of((row - base for (row,) in found if 0 <= row - base < size), size)
