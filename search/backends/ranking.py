"""What a hit is worth: FTS5's bm25 over weighted columns, then what the names say.

score = −bm25(search_fts, *column_weights(question)) × name_factor × facet_factor × prior

The factors are computed for the head only (the first hits by bm25 joined with the documents
whose names match), never for every hit of a common word.
"""

from collections.abc import Iterable, Sequence

from search.query import Question, Word

ColumnWeights = tuple[float, float, float, float]
# Of name_accented, name_folded, body_accented, body_folded.
MARKED_WEIGHTS: ColumnWeights = (3.0, 2.0, 1.5, 1.0)
UNMARKED_WEIGHTS: ColumnWeights = (3.0, 3.0, 1.5, 1.5)

EXACT_NAME = 2.5  # the question is a name, with its marks
SAME_NAME = 2.0  # the question is a name, typed without marks
OTHER_MARKS = 1.5  # the same letters, but marks were typed and differ
NAME_IN_QUESTION = 0.9  # × the part of the question that the name is
QUESTION_IN_NAME = 0.3  # all words of the question stand in the name, together …
WORDS_IN_NAME = 0.15  # … or apart;
REST_OF_NAME = 0.4  # and × the part of the name that they are
OTHER_NAME = 0.9  # an alternative name counts a little less than the title
UNDERSTOOD = 0.5  # for each facet value the question names and the document has

Name = Sequence[tuple[str, str]]


def column_weights(question: Question) -> ColumnWeights:
    """The bm25 weights: folded counts as accented when nothing typed has marks."""
    return MARKED_WEIGHTS if question.marked else UNMARKED_WEIGHTS


def name_of(accented: str, folded: str) -> Name:
    """A name as (accented, folded) words, from its two index forms."""
    return list(zip(accented.split(), folded.split(), strict=True))


def name_factor(question: Question, names: Iterable[Name]) -> float:
    """How much more a document is meant because of its names; 1 when none says so.

    `names` start with the title in each language; all are compared with what is left of the
    question beside its filters.
    """
    words = question.words
    best = 1.0
    for place, name in enumerate(names):
        own = 1 + (_likeness(words, name) - 1) * (1.0 if place == 0 else OTHER_NAME)
        best = max(best, own)
    return best


def facet_factor(agreeing: int) -> float:
    """For `agreeing` understood pieces that are true of the document."""
    return 1 + UNDERSTOOD * agreeing


def _likeness(words: Sequence[Word], name: Name) -> float:
    if not words or not name:
        return 1.0
    if len(words) == len(name):
        return _same(words, name)
    if len(name) < len(words):
        inside = any(_accepts(words[i:], name) for i in range(len(words) - len(name) + 1))
        return 1 + NAME_IN_QUESTION * len(name) / len(words) * inside
    together = any(_accepts(words, name[i:]) for i in range(len(name) - len(words) + 1))
    if not together and not all(any(word.accepts(*own) for own in name) for word in words):
        return 1.0
    found = QUESTION_IN_NAME if together else WORDS_IN_NAME
    return 1 + found + REST_OF_NAME * len(words) / len(name)


def _same(words: Sequence[Word], name: Name) -> float:
    if all(word.accented == accented for word, (accented, _) in zip(words, name, strict=True)):
        return EXACT_NAME
    if _accepts(words, name):
        return SAME_NAME
    folded = all(word.folded == bare for word, (_, bare) in zip(words, name, strict=True))
    return OTHER_MARKS if folded else 1.0


def _accepts(words: Sequence[Word], name: Name) -> bool:
    """Whether the shorter of the two begins the other."""
    return all(word.accepts(*own) for word, own in zip(words, name, strict=False))
