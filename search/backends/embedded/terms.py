"""The vocabulary of the index: which folded terms there are and how common each is."""

import json
from collections.abc import Iterable, Sequence

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.vocabulary import AskedVocabulary


class IndexVocabulary(AskedVocabulary):
    """Over the table of terms."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        super().__init__()
        self._connection = connection

    def ask(self, terms: Sequence[str]) -> Iterable[tuple[str, int]]:
        """From ``search_term``."""
        with self._connection.cursor() as cursor:
            cursor.execute(
                "SELECT term, documents FROM search_term"
                " WHERE term IN (SELECT value FROM json_each(%s))",
                [json.dumps(terms, ensure_ascii=False)],
            )
            return list(cursor.fetchall())
