"""A tree of the language as a question: its words, for the order of what it finds."""

from collections.abc import Iterator

from search.query.nodes import (
    AllOf,
    AnyOf,
    Close,
    InField,
    Node,
    Phrase,
    Reading,
    Term,
    Word,
    Words,
)
from search.query.parsing import MAX_TERMS
from search.query.question import Question


def question_of(tree: Node, text: str) -> Question:
    """The question that a tree asks; ``text`` is how it was typed."""
    terms = tuple(Term((Reading((word,)),), start, end) for word, start, end in _wanted(tree))
    return Question(text, terms[:MAX_TERMS], tree=tree)


def _wanted(node: Node) -> Iterator[tuple[Word, int, int]]:
    """The words that something found may have; those of a negation are not."""
    match node:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _wanted(part)
        case InField(_, text):
            yield from _wanted(text)
        case Words(words) | Close(words) | Phrase(Reading(words)):
            yield from ((word, node.start, node.end) for word in words)
