"""BM25 of a few rows from their own text, as FTS5 would score them.

FTS5 can score all hits or none. For the few hundred hits that can come first under a common
word, counting in their stored text is much cheaper than scoring tens of thousands.
"""

import json
from collections.abc import Collection, Iterator
from math import log

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Vocabulary
from search.backends.embedded.picture import Picture
from search.backends.ranking import column_weights
from search.query import Question, Reading

_K1, _B = 1.2, 0.75
_LEAST_IDF = 1e-6

Columns = tuple[str, str, str, str]


def text_scores(
    connection: BaseDatabaseWrapper,
    picture: Picture,
    question: Question,
    places: Collection[int],
    vocabulary: Vocabulary,
) -> dict[int, float]:
    """The score of each place (positive; 0 for a row that is gone is left out)."""
    texts = dict(_texts(connection, picture, places))
    if not texts:
        return {}
    phrases = list(_phrases(question, vocabulary, picture.alive.bit_count()))
    lengths = {place: sum(text.count(" ") for text in row) for place, row in texts.items()}
    average = max(1.0, sum(lengths.values()) / len(lengths))
    weights = column_weights(question)
    scores = {}
    for place, row in texts.items():
        norm = _K1 * (1 - _B + _B * lengths[place] / average)
        score = 0.0
        for phrase, idf in phrases:
            found = sum(w * t.count(phrase) for w, t in zip(weights, row, strict=True))
            score += idf * found * (_K1 + 1) / (found + norm) if found else 0.0
        scores[place] = score
    return scores


def _texts(
    connection: BaseDatabaseWrapper, picture: Picture, places: Collection[int]
) -> Iterator[tuple[int, Columns]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid, name_accented, name_folded, body_accented, body_folded"
            " FROM search_fts WHERE rowid IN (SELECT value FROM json_each(%s))",
            [json.dumps(sorted(place + picture.base for place in places))],
        )
        for row, *columns in cursor.fetchall():
            first, second, third, fourth = (f" {text} " for text in columns)
            yield row - picture.base, (first, second, third, fourth)


def _phrases(
    question: Question, vocabulary: Vocabulary, documents: int
) -> Iterator[tuple[str, float]]:
    """What is counted, with its weight: the same as `match.fts5_match` asks for."""
    for term in question.searched:
        for reading in term.readings:
            idf = _idf(reading, vocabulary, documents)
            yield f" {reading.accented} ", idf
            yield f" {reading.folded} ", idf
    readings = [reading for pair in question.pairs for reading in pair.readings]
    readings += [phrase.reading for phrase in (*question.phrases, *question.expansions)]
    for reading in readings:
        idf = _idf(reading, vocabulary, documents)
        yield f" {reading.accented} ", idf
        if not reading.marked and reading.folded != reading.accented:
            yield f" {reading.folded} ", idf


def _idf(reading: Reading, vocabulary: Vocabulary, documents: int) -> float:
    """From the rarest word: how common a whole phrase is is not known."""
    having = min(vocabulary.frequency(word.folded) for word in reading.words)
    return max(log((documents - having + 0.5) / (having + 0.5)), _LEAST_IDF)
