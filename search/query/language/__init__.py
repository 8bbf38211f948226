"""The language of researchers, in the box where everybody types.

    tên:"đình chèm" AND (niên đại:1600..1700 OR hạng:national) -loại:chùa gần:21.09,105.77~2km

`read_language` says whether a text speaks it at all; `parse` reads it into the nodes of
`search.query.nodes`, `print_tree` writes them again. Slips are `Problem`s with a place and a cure.
"""

from search.query.language.asking import question_of
from search.query.language.fields import Bounds, Field, Fields, FieldType
from search.query.language.intent import Spoken, read_language
from search.query.language.parser import MAX_DEPTH, MAX_LEAVES, Parsed, parse
from search.query.language.printer import print_tree, typed
from search.query.language.problems import Fault, Problem, mended

__all__ = [
    "MAX_DEPTH",
    "MAX_LEAVES",
    "Bounds",
    "Fault",
    "Field",
    "FieldType",
    "Fields",
    "Parsed",
    "Problem",
    "Spoken",
    "mended",
    "parse",
    "print_tree",
    "question_of",
    "read_language",
    "typed",
]
