"""Which rows the words of a question match, and what they are worth where that is affordable.

Scoring costs by the hit, so every hit is scored only when there are few. Of a common word all
hits are found, counted and kept (`Picture.matches`), but none is scored here: `heads` picks
the few that can come first.
"""

from dataclasses import dataclass, field

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Vocabulary
from search.backends.embedded.bits import bits_of
from search.backends.embedded.match import fts5_match
from search.backends.embedded.picture import Picture
from search.backends.embedded.ranking import column_weights
from search.query import Question, Reading

SCORED = 3_000
"""Hits that are all scored."""
COMMON_SHARE = 20
"""A term in more than a 20th of the documents is common …"""
COMMON_LEAST = 1_000
"""… if it is in more than this many."""


@dataclass(frozen=True, slots=True)
class Match:
    """``bits`` None: there are no words, everything matches. ``scores`` by place, or none."""

    bits: int | None
    scores: dict[int, float] = field(default_factory=dict)


def match(
    connection: BaseDatabaseWrapper, picture: Picture, question: Question, vocabulary: Vocabulary
) -> Match:
    """The rows that match the text of a question."""
    limit = max(COMMON_LEAST, picture.alive.bit_count() // COMMON_SHARE)

    def common(folded: str) -> bool:
        return vocabulary.frequency(folded) > limit

    expression = fts5_match(question.node, common)
    if not expression:
        return Match(None)
    if _expected(question, vocabulary, limit) <= SCORED:
        return _scored(connection, picture, expression, question)
    bits = picture.matches.get(expression)
    if bits is None:
        bits = _found(connection, picture, expression)
        picture.matches.put(expression, bits)
    return Match(bits)


def _expected(question: Question, vocabulary: Vocabulary, limit: int) -> int:
    """No fewer hits than this many are to be expected, common words aside if they can be."""
    terms = [
        sum(_frequency(reading, vocabulary) for reading in term.readings)
        for term in question.searched
    ]
    rare = sum(count for count in terms if count <= limit)
    return rare or sum(terms)


def _frequency(reading: Reading, vocabulary: Vocabulary) -> int:
    return min(vocabulary.frequency(word.folded) for word in reading.words)


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
