"""A tree → text that is read as the same tree."""

from collections.abc import Callable

from search.query.language.fields import Fields, FieldType
from search.query.language.moments import written
from search.query.language.places import around_text, box_text
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
    Text,
    UnknownNodeError,
    Words,
)

Label = Callable[[str, str], str]
"""(facet, value) → the label that people know it by; "" when there is none."""


def print_tree(
    node: Node | None, fields: Fields, lang: str = "vi", label: Label = lambda facet, value: ""
) -> str:
    """The tree in the language, with the field names of ``lang``; "" for None.

    A value is written by its label where that is read as just this value again. Raises
    `UnknownNodeError` for nodes that only plain text becomes.
    """
    return "" if node is None else _Printer(fields, lang, label).printed(node)


class _Printer:
    def __init__(self, fields: Fields, lang: str, label: Label) -> None:
        self._fields, self._lang, self._label = fields, lang, label

    def printed(self, node: Node) -> str:
        match node:
            case AllOf(parts):
                return " AND ".join(map(self._grouped, parts))
            case AnyOf(parts):
                return " OR ".join(map(self._grouped, parts))
            case Not(part):
                return f"-{self._grouped(part)}"
            case Words() | Phrase() | Close() | Prefix():
                return _text(node)
            case InField(key, text):
                return f"{self._fields.keyed(key).name(self._lang)}:{_text(text)}"
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


def _text(node: Text) -> str:
    match node:
        case Words(words):
            return " ".join(word.accented for word in words)
        case Phrase(reading):
            return _quoted(reading.accented)
        case Close(words, distance):
            return f"{_quoted(' '.join(word.accented for word in words))}~{distance}"
        case Prefix(word):
            return f"{word.accented}*"


def _quoted(text: str) -> str:
    return f'"{text}"'
