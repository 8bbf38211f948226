"""What stands behind the colon of a field → a node, or the slip that keeps it from being one."""

from dataclasses import replace

from search.analysis import tokenize
from search.query.language.fields import Field, Fields, FieldType
from search.query.language.lexemes import Lexeme, Sign
from search.query.language.moments import read_span
from search.query.language.places import read_around, read_box
from search.query.language.problems import Fault
from search.query.nodes import (
    Changed,
    Close,
    During,
    Has,
    InField,
    Leaf,
    Phrase,
    Prefix,
    Reading,
    Text,
    Word,
    Words,
)

FAULTS = {
    FieldType.CHOICE: Fault.UNKNOWN_VALUE,
    FieldType.DATE: Fault.BAD_DATE,
    FieldType.CHANGED: Fault.BAD_DATE,
    FieldType.NEAR: Fault.BAD_PLACE,
    FieldType.BOX: Fault.BAD_PLACE,
    FieldType.TEXT: Fault.NO_VALUE,
}
"""What is wrong with a value that cannot be read."""


def text_node(lexeme: Lexeme) -> Text | None:
    """Words, a phrase, close words or the beginning of a word; None when there is no word."""
    words = words_of(lexeme.text)
    if not words:
        return None
    if lexeme.sign is Sign.QUOTED:
        if lexeme.near and len(words) > 1:
            return Close(words, lexeme.near, lexeme.start, lexeme.end)
        return Phrase(Reading(words), lexeme.start, lexeme.end)
    if len(words) == 1 and lexeme.text.endswith("*"):
        return Prefix(words[0], lexeme.start, lexeme.end)
    return Words(words, lexeme.start, lexeme.end)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in normal form."""
    return tuple(Word(token.accented, token.folded) for token in tokenize(text))


def field_node(field: Field, lexeme: Lexeme, fields: Fields) -> Leaf | None:
    """The condition that a field and a value make; None when the field has no such value."""
    start, end, text = lexeme.start, lexeme.end, lexeme.text
    match field.type:
        case FieldType.TEXT:
            inside = text_node(lexeme)
            return None if inside is None else InField(field.key, _joined(inside), start, end)
        case FieldType.CHOICE:
            return _choice(field, text, fields, start, end)
        case FieldType.DATE:
            days = read_span(text, fields.date)
            return None if days is None else During(*days, start, end)
        case FieldType.CHANGED:
            days = read_span(text, lambda _: None)
            return None if days is None else Changed(*days, start, end)
        case FieldType.NEAR:
            return read_around(text, start, end)
        case FieldType.BOX:
            return read_box(text, start, end)


def placed(node: Leaf, start: int, end: int) -> Leaf:
    """The same condition at another place of the question."""
    return replace(node, start=start, end=end)


def _joined(text: Text) -> Text:
    """What was written without a space (`l'art`) stands together."""
    if isinstance(text, Words) and len(text.words) > 1:
        return Phrase(Reading(text.words), text.start, text.end)
    return text


def _choice(field: Field, text: str, fields: Fields, start: int, end: int) -> Has | None:
    """Values with a comma between them are any of these, of one facet."""
    parts = [part.strip() for part in text.split(",")]
    for facet in field.facets:
        chosen = fields.choose(facet, text.strip()) or _each(facet, parts, fields)
        if chosen:
            return Has(facet, tuple(sorted(chosen)), start, end)
    return None


def _each(facet: str, parts: list[str], fields: Fields) -> tuple[str, ...]:
    found = [fields.choose(facet, part) for part in parts if part]
    if not found or not all(found):
        return ()
    return tuple(dict.fromkeys(value for values in found for value in values))
