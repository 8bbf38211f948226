"""A tree of words as an Elasticsearch query.

A term is asked for in both forms when it has marks, twice folded when it has none, so that
marked and unmarked words of one question weigh the same; a pair once, as the term that it is in the
index. The proportions are those of the embedded engine, where they were measured: it weighs the
columns before BM25 saturates, so what is 1.5 there is a smaller k1 here (`mapping`).
"""

from collections.abc import Iterator

from elasticsearch.dsl.query import Bool, MatchAll, MatchPhrase, Query
from elasticsearch.dsl.query import Term as Word

from search.query import AllOf, AnyOf, Node, Pair, Phrase, Question, Reading, Term, UnknownNodeError

Weights = tuple[float, float]
# Of what is found with marks and without.
MARKED: Weights = (1.0, 1.0)
UNMARKED: Weights = (1.5, 1.5)
AS_TYPED = 0.6
"""More for a word without marks that stands so in the text."""


def weights_of(question: Question) -> Weights:
    """Folded words count as accented ones when nothing typed has marks."""
    return MARKED if question.marked else UNMARKED


def compiled(node: Node, weights: Weights) -> Query:
    """The query of a tree, scoring by BM25. Raises `UnknownNodeError`."""
    match node:
        case AllOf(parts):
            inside = [compiled(part, weights) for part in parts]
            return Bool(must=inside) if inside else MatchAll()
        case AnyOf(parts):
            inside = [compiled(part, weights) for part in parts]
            return Bool(should=inside, minimum_should_match=1)
        case Term(readings):
            each = [query for reading in readings for query in _term(reading, weights)]
        case Pair(readings):
            each = [query for reading in readings for query in _together(reading, weights)]
        case Phrase(reading):
            each = list(_together(reading, weights))
        case _:
            raise UnknownNodeError(node)
    return each[0] if len(each) == 1 else Bool(should=each, minimum_should_match=1)


def _term(reading: Reading, weights: Weights) -> Iterator[Query]:
    accented, folded = weights
    if reading.accented == reading.folded:
        yield _said("folded", reading.folded, 2 * folded)
        yield _said("accented", reading.accented, AS_TYPED)
    else:
        yield _said("accented", reading.accented, accented)
        yield _said("folded", reading.folded, folded)


def _together(reading: Reading, weights: Weights) -> Iterator[Query]:
    """As typed; and without marks unless every word has its own."""
    accented, folded = weights
    if reading.accented != reading.folded:
        yield _said("accented", reading.accented, accented)
    if not reading.marked:
        yield _said("folded", reading.folded, folded)


def _said(field: str, words: str, boost: float) -> Query:
    between = words.count(" ")
    if between > 1:
        return MatchPhrase(field, {"query": words, "boost": boost / between})
    return Word(f"{field}.pairs" if between else field, {"value": words, "boost": boost})
