"""Names that begin like what is being typed, from the table of names."""

import json

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import has_marks
from search.backends.beginnings import Name, best_names
from search.backends.embedded.pairs import VALUE_SEPARATOR
from search.query import Beginning, Typed, beginning
from search.results import Suggestion

MOST_NAMES = 200
"""Names read for one answer, weightiest first; the best of them are shown."""

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


def suggest(
    connection: BaseDatabaseWrapper, text: str, access: tuple[str, ...], limit: int
) -> list[Suggestion]:
    """The best names, one for each document, at most ``limit``; two queries at most."""
    typed = beginning(text)
    if not typed.words:
        return []
    found = _find(connection, typed, access)
    if not found and (decoded := typed.decoded()) != typed:
        typed, found = decoded, _find(connection, decoded, access)
    return best_names(found, typed, limit)


def _find(connection: BaseDatabaseWrapper, typed: Beginning, access: tuple[str, ...]) -> list[Name]:
    *words, last = typed.words
    ending = _expression(last, "" if typed.whole else "*")
    expression = " AND ".join([*(_expression(word, "") for word in words), ending])
    with connection.cursor() as cursor:
        cursor.execute(_FIND, [expression, json.dumps(access), MOST_NAMES])
        return [
            Name(source, number, _kind(facets), prior, text, folded)
            for source, number, facets, prior, text, folded in cursor.fetchall()
        ]


def _expression(word: Typed, star: str) -> str:
    """The word in the column that it is written for."""
    return "(" + " OR ".join(_term(*form, star) for form in word.forms) + ")"


def _term(accented: str, folded: str, star: str) -> str:
    if has_marks(accented):
        return f'accented : "{accented}"{star}'
    return f'folded : "{folded}"{star}'


def _kind(facets: str) -> str:
    _, found, rest = f"{VALUE_SEPARATOR}{facets}".partition(f"{VALUE_SEPARATOR}kind=")
    return rest.partition(VALUE_SEPARATOR)[0] if found else ""
