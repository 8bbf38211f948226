"""What this engine tells of documents for `search.backends.alike`."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.alike import TRAIT, WORDS, Feature, Likely, Portrait
from search.backends.embedded.album import picture_of
from search.backends.embedded.bits import Members, bits_of, places_of
from search.backends.embedded.pairs import VAGUE, VALUE_SEPARATOR
from search.backends.embedded.rows import read_original
from search.backends.embedded.terms import IndexVocabulary
from search.backends.passages import Original

_AT_ONCE = 200
"""Expressions in one statement; SQLite joins no more than 500."""
_PORTRAIT = (
    "SELECT d.facets, d.access, t.data,"
    " (SELECT json_group_array(text) FROM (SELECT text FROM search_name"
    " WHERE document = d.id ORDER BY id))"
    " FROM search_document d JOIN search_text t ON t.id = d.id"
    " WHERE d.source = %s AND d.object_id = %s"
)
_HAVING = "SELECT %s, rowid FROM search_fts WHERE search_fts MATCH %s"


class EmbeddedAlbum:
    """The rows that may be found with these access values."""

    def __init__(self, connection: BaseDatabaseWrapper, access: tuple[str, ...]) -> None:
        self._connection = connection
        self._access = access
        self._picture = picture_of(connection)
        self._visible = self._picture.visible(access)
        self._having: dict[Feature, int] = {}
        self.vocabulary = IndexVocabulary(connection)

    def portrait(self, source: str, number: int) -> Portrait | None:
        """Read from the row, its texts and names."""
        with self._connection.cursor() as cursor:
            cursor.execute(_PORTRAIT, [source, number])
            row = cursor.fetchone()
        if row is None or row[1] not in self._access:
            return None
        facets: dict[str, list[str]] = {}
        for pair in row[0].split(VALUE_SEPARATOR):
            facet, _, value = pair.partition("=")
            facets.setdefault(facet, []).append(value)
        return Portrait(
            facets,
            facets.pop(TRAIT, []),
            facets.pop(VAGUE, []),
            json.loads(row[3]),
            read_original(row[2]),
        )

    def count(self, features: Sequence[Feature]) -> tuple[int, list[int]]:
        """From the picture, words from the full-text table."""
        words = [feature for feature in features if feature.sort == WORDS]
        for start in range(0, len(words), _AT_ONCE):
            self._look_for(words[start : start + _AT_ONCE])
        for feature in features:
            if feature.sort != WORDS:
                bits = self._picture.having(feature.sort, (feature.value,))
                vague = self._picture.having(VAGUE, (feature.sort,))
                self._having[feature] = bits & ~vague & self._visible
        counts = [self._having[feature].bit_count() for feature in features]
        return self._visible.bit_count(), counts

    def _look_for(self, words: Sequence[Feature]) -> None:
        places: list[list[int]] = [[] for _ in words]
        base, size = self._picture.base, self._picture.size
        values = [
            value
            for number, feature in enumerate(words)
            for value in (number, f'{{name_accented body_accented}} : "{feature.value}"')
        ]
        with self._connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join([_HAVING] * len(words)), values)
            for number, row in cursor.fetchall():
                if 0 <= row - base < size:
                    places[number].append(row - base)
        for feature, found in zip(words, places, strict=True):
            self._having[feature] = bits_of(found, size) & self._visible

    def likely(
        self,
        source: str,
        narrow: Mapping[Feature, int],
        broad: Collection[Feature],
        *,
        without: Collection[int],
        limit: int,
    ) -> list[Likely]:
        """Added up over the rows of every narrow feature."""
        worth: Counter[int] = Counter()
        for feature, value in narrow.items():
            for place in places_of(self._having[feature]):
                worth[place] += value
        with self._connection.cursor() as cursor:
            cursor.execute(
                "SELECT id, object_id FROM search_document WHERE source = %s"
                " AND id IN (SELECT value FROM json_each(%s))",
                [source, json.dumps([place + self._picture.base for place in worth])],
            )
            found = [(row - self._picture.base, number) for row, number in cursor.fetchall()]
        left_out = set(without)
        ranked = sorted(
            (-worth[place], number, place) for place, number in found if number not in left_out
        )[:limit]
        having = {each: Members(self._having[each]) for each in (*narrow, *broad)}
        return [
            Likely(number, frozenset(each for each, rows in having.items() if place in rows))
            for _, number, place in ranked
        ]

    def originals(self, source: str, ids: Collection[int]) -> Mapping[int, Original]:
        """From the rows of texts."""
        with self._connection.cursor() as cursor:
            cursor.execute(
                "SELECT d.object_id, t.data FROM search_document d"
                " JOIN search_text t ON t.id = d.id WHERE d.source = %s"
                " AND d.object_id IN (SELECT value FROM json_each(%s))",
                [source, json.dumps(sorted(ids))],
            )
            return {number: read_original(data) for number, data in cursor.fetchall()}
