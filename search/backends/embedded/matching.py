"""Which rows the words of a question match, and what they are worth where that is affordable.

Few hits are all scored. Of many, all are found, counted and kept (`Picture.matches`), but only
the best are scored (`Picture.best`), picked by SQLite among those that have the rarest words; when
no word is rare, none is, and `heads` picks the few that can come first. What answers a tree is kept
too (`Picture.trees`): the next page, and the same with a facet chosen, need not look again.
"""

from dataclasses import dataclass, field

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Vocabulary
from search.backends.commonwords import CommonWords
from search.backends.embedded.bits import bits_of
from search.backends.embedded.conditions import find
from search.backends.embedded.fulltext import found
from search.backends.embedded.match import fts5_match, fts5_rows
from search.backends.embedded.picture import Picture
from search.backends.embedded.sure import Sure
from search.backends.ranking import column_weights
from search.query import AllOf, Node, Question

SCORED = 3_000
"""Hits that are all scored."""
RANKED = 20_000
"""Hits among which the best are looked for …"""
BEST = 500
"""… and how many of them are scored."""


@dataclass(frozen=True, slots=True)
class Match:
    """``bits`` None: there are no words, everything matches. ``scores`` by place, or none.

    ``partial``: only the best hits were scored. ``doubtful`` rows may answer and may not.
    """

    bits: int | None
    scores: dict[int, float] = field(default_factory=dict)
    partial: bool = False
    doubtful: int = 0


def match(
    connection: BaseDatabaseWrapper, picture: Picture, question: Question, vocabulary: Vocabulary
) -> Match:
    """The rows that match a question: its tree when it has one, else its text."""
    words = CommonWords(vocabulary, picture.alive.bit_count())
    wanted = words.left_out(question.node)
    if question.tree is not None:
        rows = _of_tree(connection, picture, question.tree)
        if not rows.may:
            return Match(0)
        scores, partial = _worth(connection, picture, question, words, wanted)
        return Match(rows.may, scores, partial, rows.doubtful)
    if not fts5_match(wanted):
        return Match(None)
    scores, partial = _worth(connection, picture, question, words, wanted)
    if not partial:
        return Match(bits_of(scores, picture.size), scores)
    bits = _of_text(connection, picture, wanted)
    if not bits and wanted != question.node:
        bits = _of_text(connection, picture, question.node)
    return Match(bits, scores, partial)


def _of_tree(connection: BaseDatabaseWrapper, picture: Picture, tree: Node) -> Sure:
    rows = picture.trees.get(tree)
    if rows is None:
        rows = find(connection, picture, tree)
        picture.trees.put(tree, rows)
    return rows


def _of_text(connection: BaseDatabaseWrapper, picture: Picture, node: Node) -> int:
    expression = fts5_rows(node)
    bits = picture.matches.get(expression)
    if bits is None:
        bits = found(connection, picture, expression)
        picture.matches.put(expression, bits)
    return bits


def _worth(
    connection: BaseDatabaseWrapper,
    picture: Picture,
    question: Question,
    words: CommonWords,
    wanted: Node,
) -> tuple[dict[int, float], bool]:
    """The scores of the rows that have the wanted words, and whether those are but the best."""
    node = question.node
    expression = fts5_match(wanted)
    if not expression:
        return {}, False
    if words.expected(wanted) <= SCORED:
        return _scores(connection, picture, _deciding(wanted, node), question), False
    # The weights of the columns go with the words; all words are in the key.
    key = f"{expression} / {fts5_match(node)}"
    scores = picture.best.get(key)
    if scores is None:
        few = words.rarest(wanted, RANKED)
        scores = _scores(connection, picture, _deciding(few, node), question, BEST) if few else {}
        picture.best.put(key, scores)
    return scores, True


def _deciding(few: Node, node: Node) -> Node:
    """Rows that have some of the words, worth what all of them say."""
    return node if few == node else AllOf((few, node))


def _scores(
    connection: BaseDatabaseWrapper,
    picture: Picture,
    node: Node,
    question: Question,
    limit: int = -1,
) -> dict[int, float]:
    """Place → score of the best rows that match; of all without a limit."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid, bm25(search_fts, %s, %s, %s, %s) AS score FROM search_fts"
            " WHERE search_fts MATCH %s ORDER BY score LIMIT %s",
            [*column_weights(question), fts5_match(node), limit],
        )
        found = cursor.fetchall()
    base, size = picture.base, picture.size
    return {row - base: -score for row, score in found if 0 <= row - base < size}
