"""Names that begin like what is being typed."""

import json
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Segment, Token, fold, has_marks, keyboard_reading, tokenize
from search.backends.embedded.pairs import VALUE_SEPARATOR
from search.results import Marked, Suggestion

MOST_NAMES = 200
"""Names read for one answer, weightiest first; the best of them are shown."""
_MOST_WORDS = 8

_FIND = """
    SELECT document.source, document.object_id, document.facets, document.prior,
           name.text, name.folded
    FROM search_name_fts AS fts
    JOIN search_name AS name ON name.id = fts.rowid
    JOIN search_document AS document ON document.id = name.document
    WHERE search_name_fts MATCH %s
      AND document.access IN (SELECT value FROM json_each(%s))
    ORDER BY fts.rowid LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class _Typed:
    """A word as typed, or as one of its keyboard readings."""

    forms: tuple[tuple[str, str], ...]

    def expression(self, star: str) -> str:
        """The word in the column that it is written for."""
        return "(" + " OR ".join(_term(*form, star) for form in self.forms) + ")"

    def begins(self, token: Token, *, whole: bool) -> bool:
        """Whether the token is, or begins like, the word."""
        for accented, folded in self.forms:
            asked, there = (
                (accented, token.accented) if has_marks(accented) else (folded, token.folded)
            )
            if there == asked or (not whole and there.startswith(asked)):
                return True
        return False


def suggest(
    connection: BaseDatabaseWrapper, text: str, access: tuple[str, ...], limit: int
) -> list[Suggestion]:
    """The best names, one for each document, at most ``limit``; two queries at most."""
    tokens = tokenize(text)[:_MOST_WORDS]
    if not tokens:
        return []
    whole = bool(text) and text[-1].isspace()
    words = [_Typed(((token.accented, token.folded),)) for token in tokens]
    found = _find(connection, words, access, whole=whole)
    if not found:
        read = [_read(token) for token in tokens]
        if read != words:
            words, found = read, _find(connection, read, access, whole=whole)
    typed = fold(text)
    found.sort(key=lambda name: (not name.folded.startswith(typed), -name.prior, len(name.text)))
    best = {(name.source, name.id): name for name in reversed(found)}
    ordered = [name for name in found if best[name.source, name.id] is name]
    return [_suggestion(name, words, whole=whole) for name in ordered[:limit]]


@dataclass(frozen=True, slots=True)
class _Name:
    source: str
    id: int
    facets: str
    prior: float
    text: str
    folded: str


def _find(
    connection: BaseDatabaseWrapper,
    words: list[_Typed],
    access: tuple[str, ...],
    *,
    whole: bool,
) -> list[_Name]:
    last = words[-1].expression("" if whole else "*")
    expression = " AND ".join([*(word.expression("") for word in words[:-1]), last])
    with connection.cursor() as cursor:
        cursor.execute(_FIND, [expression, json.dumps(access), MOST_NAMES])
        return [_Name(*row) for row in cursor.fetchall()]


def _term(accented: str, folded: str, star: str) -> str:
    if has_marks(accented):
        return f'accented : "{accented}"{star}'
    return f'folded : "{folded}"{star}'


def _read(token: Token) -> _Typed:
    """The word with its Telex and VNI readings beside it."""
    plain = (token.accented, token.folded)
    reading = keyboard_reading(token.accented)
    if reading is None:
        return _Typed((plain,))
    words = [word for words in reading.readings for word in words]
    return _Typed((plain, *((word, fold(word)) for word in words)))


def _suggestion(name: _Name, words: list[_Typed], *, whole: bool) -> Suggestion:
    segments: list[Segment] = []
    last = 0
    for token in tokenize(name.text):
        exact = [word.begins(token, whole=True) for word in words[:-1]]
        if any(exact) or words[-1].begins(token, whole=whole):
            segments.append(Segment(name.text[last : token.start], hit=False))
            segments.append(Segment(name.text[token.start : token.end], hit=True))
            last = token.end
    segments.append(Segment(name.text[last:], hit=False))
    marked = Marked(tuple(segment for segment in segments if segment.text))
    return Suggestion(name.source, name.id, _kind(name.facets), name.text, marked)


def _kind(facets: str) -> str:
    pairs = (pair.partition("=") for pair in facets.split(VALUE_SEPARATOR))
    return next((value for facet, _, value in pairs if facet == "kind"), "")
