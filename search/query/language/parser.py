"""Lexemes → a tree and the slips on the way. Depth and size are bounded; nothing is an error.

    any  := all (OR all)*
    all  := one ((AND)? one)*
    one  := (NOT | -) one | ( any ) | field: value | "quoted" | word …

Bare words in a row are one condition: any of them, the more the better. An explicit AND
between them asks for both.
"""

from dataclasses import dataclass

from search.query.language.building import all_of, any_of, negated
from search.query.language.fields import Field, Fields, FieldType
from search.query.language.lexemes import Lexeme, Sign, lexemes
from search.query.language.problems import Fault, Problem
from search.query.language.values import FAULTS, field_node, placed, text_node
from search.query.nodes import Leaf, Node, Words

MAX_DEPTH = 20
MAX_LEAVES = 64
MAX_SLIPS = 100
_VALUE_WORDS = {FieldType.TEXT: 1, FieldType.CHOICE: 6, FieldType.DATE: 8}
_MOST_VALUE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question read as the language. ``node`` None: no condition is in it.

    With ``problems`` the tree is what is left of the question without them.
    """

    node: Node | None
    problems: tuple[Problem, ...] = ()


class _Beyond(Exception):
    """Too deep or too long to be read on."""

    def __init__(self, fault: Fault, start: int, end: int) -> None:
        super().__init__(fault)
        self.problem = Problem(fault, start, end, None)


def parse(text: str, fields: Fields) -> Parsed:
    """Read a text as the language, whatever it is."""
    return parse_lexemes(lexemes(text, fields), text, fields)


def parse_lexemes(found: list[Lexeme], text: str, fields: Fields) -> Parsed:
    """Read lexemes of ``text``."""
    parser = _Parser(found, text, fields)
    try:
        node = parser.everything()
    except _Beyond as beyond:
        return Parsed(None, (beyond.problem,))
    return Parsed(node, tuple(parser.problems))


class _Parser:
    """Walks along the lexemes once."""

    def __init__(self, found: list[Lexeme], text: str, fields: Fields) -> None:
        self._found, self._text, self._fields = found, text, fields
        self._at = self._depth = self._leaves = 0
        self.problems: list[Problem] = []

    def everything(self) -> Node | None:
        """The whole question; a parenthesis that closes nothing is left out."""
        parts: list[Node | None] = [self._any(None)]
        while (stray := self._next) is not None:
            self._slip(Fault.STRAY_CLOSE, stray.start, stray.end)
            self._at += 1
            parts.append(self._any(None))
        return all_of(part for part in parts if part is not None)

    @property
    def _next(self) -> Lexeme | None:
        return self._found[self._at] if self._at < len(self._found) else None

    def _is(self, *signs: Sign) -> bool:
        lexeme = self._next
        return lexeme is not None and lexeme.sign in signs

    def _take(self) -> Lexeme:
        self._at += 1
        return self._found[self._at - 1]

    def _slip(
        self,
        fault: Fault,
        start: int,
        end: int,
        instead: str = "",
        word: str = "",
        shown: Lexeme | None = None,
    ) -> None:
        if len(self.problems) == MAX_SLIPS:
            raise _Beyond(Fault.TOO_MANY, start, end)
        place = (shown.start, shown.end) if shown else None
        self.problems.append(Problem(fault, start, end, instead, word, place))

    def _any(self, field: Field | None) -> Node | None:
        parts = [self._all(field)]
        while self._is(Sign.OR):
            operator = self._take()
            after = self._all(field)
            if parts[-1] is None or after is None:
                self._dangling(operator)
            parts.append(after)
        return any_of(part for part in parts if part is not None)

    def _all(self, field: Field | None) -> Node | None:
        parts: list[Node] = []
        joined: Lexeme | None = None
        while self._next is not None and not self._is(Sign.OR, Sign.CLOSE):
            if self._is(Sign.AND):
                if joined or not parts:
                    self._dangling(self._found[self._at])
                    self._at += 1
                else:
                    joined = self._take()
                continue
            part = self._one(field)
            if part is None:
                continue
            last = parts[-1] if parts else None
            if isinstance(part, Words) and isinstance(last, Words) and not (joined or field):
                parts[-1] = Words((*last.words, *part.words), last.start, part.end)
            else:
                parts.append(part)
            joined = None
        if joined:
            self._dangling(joined)
        return all_of(parts)

    def _dangling(self, operator: Lexeme) -> None:
        self._slip(Fault.DANGLING_OPERATOR, operator.start, operator.end, word=operator.text)

    def _one(self, field: Field | None) -> Node | None:
        lexeme = self._take()
        match lexeme.sign:
            case Sign.NOT | Sign.MINUS:
                return self._not(lexeme, field)
            case Sign.OPEN:
                return self._group(lexeme, field)
            case Sign.FIELD:
                return self._field(lexeme)
            case _:
                return self._leaf(lexeme, field)

    def _not(self, lexeme: Lexeme, field: Field | None) -> Node | None:
        if self._next is None or self._is(Sign.AND, Sign.OR, Sign.CLOSE):
            self._dangling(lexeme)
            return None
        self._deeper(lexeme)
        part = self._one(field)
        self._depth -= 1
        if part is None:
            self._dangling(lexeme)
        return None if part is None else negated(part)

    def _group(self, opening: Lexeme, field: Field | None) -> Node | None:
        self._deeper(opening)
        node = self._any(field)
        self._depth -= 1
        if self._is(Sign.CLOSE):
            closing = self._take()
            if node is None:
                self._slip(Fault.EMPTY_GROUP, opening.start, closing.end)
        elif node is None:
            self._slip(Fault.EMPTY_GROUP, opening.start, opening.end)
        else:
            self._slip(Fault.UNCLOSED_GROUP, len(self._text), len(self._text), ")")
        return node

    def _deeper(self, lexeme: Lexeme) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _Beyond(Fault.TOO_DEEP, lexeme.start, lexeme.end)

    def _field(self, named: Lexeme) -> Node | None:
        field = named.field
        if field is None or not self._is(Sign.WORD, Sign.QUOTED, Sign.OPEN):
            self._slip(Fault.NO_VALUE, named.start, named.end, word=named.text)
            return None
        if named.apart:
            self._apart(named, field)
        if self._is(Sign.OPEN):
            return self._group(self._take(), field)
        node = self._value(field)
        if node is None:
            self._no_value(named, field, self._take())
            return None
        return placed(node, named.start, node.end)

    def _apart(self, named: Lexeme, field: Field) -> None:
        """Offer the value without the space; of a text all the words that follow, quoted."""
        first = last = self._found[self._at]
        at = self._at
        while field.type is FieldType.TEXT and at < len(self._found):
            if self._found[at].sign is not Sign.WORD:
                break
            last = self._found[at]
            at += 1
        if last is first:
            self._slip(Fault.SPACE_AFTER_COLON, named.end, first.start, word=named.text)
            return
        words = self._text[first.start : last.end]
        place = (named.end, last.end)
        self._slip(Fault.SPACE_AFTER_COLON, *place, f'"{words}"', named.text, shown=named)

    def _value(self, field: Field) -> Leaf | None:
        """The longest run of words that is a value; a quoted one is taken as it is."""
        self._count(self._found[self._at])
        first = self._found[self._at]
        longest = 1
        if first.sign is Sign.WORD:
            most = _VALUE_WORDS.get(field.type, _MOST_VALUE_WORDS)
            following = self._found[self._at : self._at + most]
            longest = next(
                (n for n, word in enumerate(following) if word.sign is not Sign.WORD),
                len(following),
            )
        for length in range(longest, 0, -1):
            last = self._found[self._at + length - 1]
            text = first.text if length == 1 else self._text[first.start : last.end]
            whole = Lexeme(first.sign, text, first.start, last.end, near=first.near)
            node = field_node(field, whole, self._fields)
            if node is not None:
                self._closed(first)
                self._at += length
                return node
        return None

    def _no_value(self, named: Lexeme, field: Field, value: Lexeme) -> None:
        """Offer the value that comes nearest, else the words without the field."""
        text = value.text.strip()
        fault = FAULTS[field.type]
        near = ""
        if field.type is FieldType.CHOICE:
            found = (self._fields.nearest(facet, text) for facet in field.facets)
            near = next((label for label in found if label), "")
        if near:
            quoted = f'"{near}"' if " " in near else near
            self._slip(fault, value.start, value.end, quoted, text)
        elif field.type is FieldType.CHOICE and text_node(value) is not None:
            self._slip(fault, named.start, value.start, word=text, shown=value)
        else:
            self._slip(fault, named.start, value.end, word=text, shown=value)

    def _leaf(self, lexeme: Lexeme, field: Field | None) -> Node | None:
        if field is not None:
            self._at -= 1
            node = self._value(field)
            if node is None:
                self._at += 1
                self._slip(FAULTS[field.type], lexeme.start, lexeme.end, word=lexeme.text)
            return node
        self._count(lexeme)
        self._closed(lexeme)
        self._unknown_field(lexeme)
        return text_node(lexeme)

    def _count(self, lexeme: Lexeme) -> None:
        self._leaves += 1
        if self._leaves > MAX_LEAVES:
            raise _Beyond(Fault.TOO_MANY, lexeme.start, lexeme.end)

    def _closed(self, lexeme: Lexeme) -> None:
        if lexeme.sign is Sign.QUOTED and lexeme.apart:
            end = len(self._text.rstrip())
            self._slip(Fault.UNCLOSED_QUOTE, end, end, '"')

    def _unknown_field(self, lexeme: Lexeme) -> None:
        name, colon, value = lexeme.text.partition(":")
        if lexeme.sign is not Sign.WORD or not colon or not (value or self._is(Sign.QUOTED)):
            return
        if near := self._fields.almost_called(name):
            end = lexeme.start + len(name)
            self._slip(Fault.UNKNOWN_FIELD, lexeme.start, end, near, name)
