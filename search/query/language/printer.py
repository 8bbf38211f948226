"""A tree → text that is read as the same tree."""

import re
from collections.abc import Callable

from search.query.language.fields import Fields, FieldType
from search.query.language.lexemes import OPERATORS, QUOTES
from search.query.language.moments import written
from search.query.language.places import around_text, box_text
from search.query.language.values import words_of
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
    Node,
    Not,
    Phrase,
    Prefix,
    Reading,
    Text,
    UnknownNodeError,
    Word,
    Words,
)

_HARMLESS = re.compile(r"[\w\s]*")
"""Letters and spaces alone; a capital AND is none, see `typed`."""
Label = Callable[[str, str], str]
"""(facet, value) → the label that people know it by; "" when there is none."""


def print_tree(
    node: Node | None,
    fields: Fields,
    lang: str = "vi",
    label: Label = lambda facet, value: "",
    question: str = "",
) -> str:
    """The tree in the language, with the field names of ``lang``; "" for None.

    A value is written by its label where that is read as just this value again, words as they
    stand in ``question`` where the tree was read from it, else in normal form. Raises
    `UnknownNodeError` for nodes that only plain text becomes.
    """
    return "" if node is None else _Printer(fields, lang, label, question).printed(node)


def typed(node: Text, question: str) -> str:
    """The words as they were typed in the question that the node was read from."""
    words = _words(node)
    inside = question[node.start : node.end].rstrip("0123456789~*").strip(QUOTES)
    harmless = _HARMLESS.fullmatch(inside) and not OPERATORS.keys() & set(inside.split())
    if harmless and words_of(inside) == words:
        return inside
    return " ".join(word.accented for word in words)


def _words(node: Text) -> tuple[Word, ...]:
    match node:
        case Words(words) | Close(words) | Phrase(Reading(words)):
            return words
        case Prefix(word):
            return (word,)


class _Printer:
    def __init__(self, fields: Fields, lang: str, label: Label, question: str) -> None:
        self._fields, self._lang, self._label = fields, lang, label
        self._question = question

    def printed(self, node: Node) -> str:
        match node:
            case AllOf(parts):
                return " AND ".join(map(self._grouped, parts))
            case AnyOf(parts):
                return " OR ".join(map(self._grouped, parts))
            case Not(part):
                return f"-{self._grouped(part)}"
            case Words() | Phrase() | Close() | Prefix():
                return self._text(node)
            case InField(key, text):
                return f"{self._fields.keyed(key).name(self._lang)}:{self._text(text)}"
            case Has(facet, values):
                return self._has(facet, values)
            case _:
                return self._measured(node)

    def _measured(self, node: Node) -> str:
        match node:
            case During(first, last):
                return self._named(FieldType.DATE, written((first, last)))
            case Changed(first, last):
                return self._named(FieldType.CHANGED, written((first, last)))
            case Around():
                return self._named(FieldType.NEAR, around_text(node))
            case Box():
                return self._named(FieldType.BOX, box_text(node))
            case _:
                raise UnknownNodeError(node)

    def _grouped(self, node: Node) -> str:
        several = isinstance(node, AllOf | AnyOf) or (
            isinstance(node, Words) and len(node.words) > 1
        )
        return f"({self.printed(node)})" if several else self.printed(node)

    def _named(self, kind: FieldType, value: str) -> str:
        field = next(field for field in self._fields.all if field.type is kind)
        return f"{field.name(self._lang)}:{value}"

    def _has(self, facet: str, values: tuple[str, ...]) -> str:
        field = self._fields.of_facet(facet)
        if field is None:
            raise UnknownNodeError(Has(facet, values))
        label = self._label(facet, values[0])
        if not label or tuple(sorted(self._fields.choose(facet, label))) != values:
            label = ",".join(values)
        quoted = any(char in label for char in " ()") and '"' not in label
        return f"{field.name(self._lang)}:{_quoted(label) if quoted else label}"

    def _text(self, node: Text) -> str:
        words = typed(node, self._question)
        match node:
            case Words():
                return words
            case Phrase():
                return _quoted(words)
            case Close(_, distance):
                return f"{_quoted(words)}~{distance}"
            case Prefix():
                return f"{words}*"


def _quoted(text: str) -> str:
    return f'"{text}"'
