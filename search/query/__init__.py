"""What people type → a tree of frozen dataclasses → explained back. Pure Python.

`parse_text` reads a question; `Question.node` is its text as a tree for an engine to compile,
`Question.filters` what it says about facets, `Question.relaxed()` the same question when that
left nothing.
"""

from search.query.lexicon import EMPTY_LEXICON, Entry, Lexicon, PhraseLexicon
from search.query.nodes import (
    AllOf,
    AnyOf,
    Node,
    Pair,
    Phrase,
    Reading,
    Term,
    UnknownNodeError,
    Word,
)
from search.query.parsing import MAX_CHARS, MAX_TERMS, parse_text
from search.query.question import Correction, Question
from search.query.understood import Role, Understood

__all__ = [
    "EMPTY_LEXICON",
    "MAX_CHARS",
    "MAX_TERMS",
    "AllOf",
    "AnyOf",
    "Correction",
    "Entry",
    "Lexicon",
    "Node",
    "Pair",
    "Phrase",
    "PhraseLexicon",
    "Question",
    "Reading",
    "Role",
    "Term",
    "Understood",
    "UnknownNodeError",
    "Word",
    "parse_text",
]
