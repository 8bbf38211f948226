"""Whether a text means the language, or is what a visitor types.

A visitor's text never comes to harm: without signs it is not even looked at, signs that may be
chance (`-word`, `word*`, `"words"~5`) count only where everything is right, and only what can
hardly be chance (a known field before a colon, a capital AND between words, a quotation mark that
begins a word and is left open) earns a remark.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from search.query.language.fields import Fields
from search.query.language.lexemes import QUOTES, Lexeme, Sign, lexemes
from search.query.language.parser import parse, parse_lexemes
from search.query.language.problems import Fault, Problem, mended
from search.query.nodes import Node

MAX_LANGUAGE = 1_000
"""Characters; a longer text is plain."""
_ANY_SIGN = re.compile(
    rf":|\*|[\s(]-[\w({QUOTES}]|[{QUOTES}]~|\b(?:AND|OR|NOT|V[ÀA]|HO[ẶĂẠA]|KH[ÔO])"
    rf'|^[{QUOTES}]\w|[\s(]"\w'
)
_OPERATORS = (Sign.AND, Sign.OR, Sign.NOT)
_ROUNDS = 4
_LETTERS = 2  # before a star; `5*` is a hotel


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text that means the language. ``node`` None: it has a slip and is plain text after all.

    ``nearest`` is the nearest text without a slip, "" when there is none. ``names`` are the places
    of fields' names in a text with a slip: words that nobody misspelt.
    """

    node: Node | None
    problem: Problem | None = None
    nearest: str = ""
    names: tuple[tuple[int, int], ...] = ()


def read_language(text: str, fields: Fields) -> Spoken | None:
    """The text read as the language; None when it is plain text. Never fails."""
    if len(text) > MAX_LANGUAGE or not _ANY_SIGN.search(text):
        return None
    found = lexemes(text, fields)
    clear = any(_is_clear(found, at) for at in range(len(found)))
    meant = clear or any(_is_possible(text, found, at) for at in range(len(found)))
    if not meant and not any(":" in lexeme.text or lexeme.field for lexeme in found):
        return None
    parsed = parse_lexemes(found, text, fields)
    if not parsed.problems:
        return Spoken(parsed.node) if meant and parsed.node is not None else None
    nearest = _nearest(text, parsed.problems, fields)
    open_quote = _is_left_open(text, found[-1])
    if not clear and not (nearest and _may_be_meant(parsed.problems, open_quote=open_quote)):
        return None
    names = ((each.start, each.end) for each in found if each.sign is Sign.FIELD and not each.apart)
    return Spoken(None, parsed.problems[0], nearest, tuple(names))


def _nearest(text: str, problems: Sequence[Problem], fields: Fields) -> str:
    """The text with its slips put right, and those that this brings to light."""
    for _ in range(_ROUNDS):
        better = mended(text, problems)
        if not better:
            return ""
        parsed = parse(better, fields)
        if not parsed.problems:
            return better if parsed.node is not None else ""
        text, problems = better, parsed.problems
    return ""


def _is_clear(found: Sequence[Lexeme], at: int) -> bool:
    lexeme = found[at]
    if lexeme.sign is Sign.FIELD:
        return not lexeme.apart
    if lexeme.sign in _OPERATORS:
        return any(map(_is_no_shout, (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])))
    return False


def _is_no_shout(lexeme: Lexeme) -> bool:
    """Among capitals a capital AND is one word more."""
    if lexeme.sign in (Sign.WORD, Sign.QUOTED):
        return any(char.islower() or char.isdigit() for char in lexeme.text)
    return lexeme.sign is Sign.FIELD


def _is_possible(text: str, found: Sequence[Lexeme], at: int) -> bool:
    lexeme = found[at]
    match lexeme.sign:
        case Sign.MINUS:
            following = text[lexeme.end : lexeme.end + 1]
            return at > 0 and not following.isdigit()
        case Sign.QUOTED:
            return lexeme.near > 0 or _is_left_open(text, lexeme)
        case Sign.WORD:
            begun = lexeme.text[:-1] if lexeme.text.endswith("*") else ""
            return len(begun) >= _LETTERS and begun.isalpha()
        case _:
            return False


def _is_left_open(text: str, lexeme: Lexeme) -> bool:
    """A quotation mark that begins a phrase and has no other behind it, unlike those of inches.

    In a sentence a curly one stands for itself: it may have been cut off.
    """
    if lexeme.sign is not Sign.QUOTED or not lexeme.apart or not lexeme.text[:1].isalnum():
        return False
    before = text[: lexeme.start][-1:]
    return not before or (text[lexeme.start] == '"' and (before.isspace() or before == "("))


def _may_be_meant(problems: Sequence[Problem], *, open_quote: bool) -> bool:
    """Without a clear sign only a field's name, written a little wrong, and a phrase that was
    begun are worth a remark.
    """
    slips = [Fault.UNKNOWN_FIELD, Fault.SPACE_AFTER_COLON]
    if open_quote:
        slips.append(Fault.UNCLOSED_QUOTE)
    return all(problem.fault in slips for problem in problems)
