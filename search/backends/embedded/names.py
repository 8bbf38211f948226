"""Names of rows, and rows by what is in their names."""

import json
from collections import defaultdict
from collections.abc import Collection, Sequence

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.rows import row_of_name
from search.backends.ranking import Name, name_of

_MOST_WORDS = 12


def named_rows(connection: BaseDatabaseWrapper, words: Sequence[str], limit: int) -> list[int]:
    """Rows called exactly so, then those with all these folded words in a name.

    Each weightiest first, together at most ``limit``.
    """
    if not words or len(words) > _MOST_WORDS:
        return []
    expression = " AND ".join(f'folded : "{word}"' for word in dict.fromkeys(words))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM (SELECT id FROM search_name WHERE folded = %s ORDER BY id LIMIT %s)"
            " UNION ALL SELECT id FROM (SELECT rowid AS id FROM search_name_fts"
            " WHERE search_name_fts MATCH %s ORDER BY rowid LIMIT %s)",
            [" ".join(words), limit, expression, limit],
        )
        return [row_of_name(name) for (name,) in cursor.fetchall()][:limit]


def names_of(connection: BaseDatabaseWrapper, rows: Collection[int]) -> dict[int, list[Name]]:
    """The names of each row, titles first."""
    names: dict[int, list[Name]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT document, accented, folded FROM search_name"
            " WHERE document IN (SELECT value FROM json_each(%s)) ORDER BY id",
            [json.dumps(sorted(rows))],
        )
        for row, accented, folded in cursor.fetchall():
            names[row].append(name_of(accented, folded))
    return names
