"""What people type → a tree of frozen dataclasses → explained back. Pure Python.

`parse_text` reads a question; `Question.node` is its text as a tree for an engine to compile,
`Question.filters` what it says about facets, `Question.relaxed()` the same question when that
left nothing.
"""

from search.query.beginnings import Beginning, Typed, beginning
from search.query.lexicon import EMPTY_LEXICON, Entry, Lexicon, PhraseLexicon
from search.query.nodes import (
    AllOf,
    AnyOf,
    Around,
    Box,
    Changed,
    Close,
    During,
    Has,
    InField,
    Leaf,
    Node,
    Not,
    Pair,
    Phrase,
    Prefix,
    Reading,
    Term,
    Text,
    UnknownNodeError,
    Word,
    Words,
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
    "Around",
    "Beginning",
    "Box",
    "Changed",
    "Close",
    "Correction",
    "During",
    "Entry",
    "Has",
    "InField",
    "Leaf",
    "Lexicon",
    "Node",
    "Not",
    "Pair",
    "Phrase",
    "PhraseLexicon",
    "Prefix",
    "Question",
    "Reading",
    "Role",
    "Term",
    "Text",
    "Typed",
    "Understood",
    "UnknownNodeError",
    "Word",
    "Words",
    "beginning",
    "parse_text",
]
