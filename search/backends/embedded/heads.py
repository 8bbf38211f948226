"""The order of hits by relevance: a head that is ranked with care, then the rest by prior.

The head holds every scored hit; where there were too many to score, also the hits whose names
the question is in, and while there is room those of the highest prior, scored here from their
own text.
"""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Vocabulary
from search.backends.embedded.bits import Members, bits_of, places_of
from search.backends.embedded.matching import Match
from search.backends.embedded.names import named_rows, names_of
from search.backends.embedded.picture import Picture
from search.backends.embedded.pieces import agreement
from search.backends.embedded.textscore import text_scores
from search.backends.ranking import facet_factor, name_factor
from search.query import Question
from search.request import Sort

RERANKED = 100
"""Hits, best by text, whose names are compared with the question."""
PICKED = 200
"""Hits that are scored when there are too many to score all."""


@dataclass(frozen=True, slots=True)
class Head:
    """(score, place) best first, and the rows that come after them by prior."""

    ranked: tuple[tuple[float, int], ...]
    rest: int


def rank(
    connection: BaseDatabaseWrapper,
    picture: Picture,
    question: Question,
    match: Match,
    bits: int,
    vocabulary: Vocabulary,
) -> Head:
    """Rank those of the matching rows that passed the filters, ``bits``."""
    if match.bits is None or not bits:
        return Head((), bits)
    members = Members(bits)
    rows = named_rows(connection, [word.folded for word in question.words], PICKED)
    named = {row - picture.base for row in rows if row - picture.base in members}
    scores = {place: score for place, score in match.scores.items() if place in members}
    if match.partial:
        picked = _picked(picture, bits, named | scores.keys()) - scores.keys()
        scores |= text_scores(connection, picture, question, picked, vocabulary)
    scored = bits_of(scores, picture.size)
    agreeing = agreement(picture, question.understood, scored)
    for place in scores:
        prior = -picture.orders[Sort.RELEVANCE].number(place) / 1000
        scores[place] *= prior * facet_factor(agreeing[place])
    best = sorted(scores, key=lambda place: (-scores[place], place))[:RERANKED]
    head = {*best, *(named & scores.keys())}
    for row, names in names_of(connection, [place + picture.base for place in head]).items():
        scores[row - picture.base] *= name_factor(question, names)
    ranked = sorted(((score, place) for place, score in scores.items()), key=_best_first)
    return Head(tuple(ranked), bits & ~scored)


def _picked(picture: Picture, bits: int, already: set[int]) -> set[int]:
    """``already``, and the weightiest of the others while there is room."""
    if bits.bit_count() <= PICKED:
        return set(places_of(bits))
    weightiest = picture.orders[Sort.RELEVANCE].page(bits, None, PICKED)
    return already | set(weightiest[: max(0, PICKED - len(already))])


def _best_first(scored: tuple[float, int]) -> tuple[float, int]:
    score, place = scored
    return -score, place
