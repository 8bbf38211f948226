"""What search is measured against: PostgreSQL in bare SQL, Elasticsearch bare, Wagtail’s own."""

import time
from collections.abc import Sequence
from itertools import islice
from typing import Any
from unittest.mock import patch

from tests.bench.measuring.manyworks import Work
from tests.bench.measuring.mixedquestions import Asked, Sort

PAGE = 20
_BATCH = 500
_FACETS = ("kind", "category", "material")


class Postgres:
    """One table with a generated ``tsvector`` under GIN; rank and three facet counts in SQL."""

    def __init__(self, dsn: str) -> None:
        import psycopg

        self._connection = psycopg.connect(dsn, autocommit=True)

    def load(self, works: Sequence[Work], copies: int) -> float:
        """Put the works in; documents a second, index and statistics included."""
        started = time.perf_counter()
        self._connection.execute(
            "CREATE TABLE work (id bigint PRIMARY KEY, title text, body text, kind text,"
            " category text, material text, words tsvector GENERATED ALWAYS AS ("
            "setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body)) STORED)"
        )
        columns = "id, title, body, kind, category, material"
        with self._connection.cursor().copy(f"COPY work ({columns}) FROM STDIN") as copy:
            for number in range(copies * len(works)):
                each = works[number % len(works)]
                row = (number, each.title, each.text, each.kind, each.category, each.material)
                copy.write_row(row)
        self._connection.execute("CREATE INDEX ON work USING gin (words)")
        self._connection.execute("VACUUM ANALYZE work")
        return copies * len(works) / (time.perf_counter() - started)

    def ask(self, asked: Asked) -> int:
        """The first page, and the counts of three facets; how many were found."""
        question: tuple[str, ...] = (asked.tsquery,)
        where = "words @@ to_tsquery('simple', %s)"
        if asked.category:
            where += " AND category = %s"
            question += (asked.category,)
        rank = "ts_rank(words, to_tsquery('simple', %s))"
        self._connection.execute(
            f"SELECT id, {rank} AS worth FROM work WHERE {where}"  # noqa: S608  (ours)
            f" ORDER BY worth DESC, id LIMIT {PAGE}",
            (asked.tsquery, *question),
        ).fetchall()
        total = 0
        for facet in _FACETS:
            counts = self._connection.execute(
                f"SELECT {facet}, count(*) FROM work WHERE {where} GROUP BY 1",  # noqa: S608  (ours)
                question,
            ).fetchall()
            total = sum(count for _, count in counts)
        return total


class Stock:
    """Wagtail's own search over the imported records."""

    def __init__(self) -> None:
        from modelsearch.backends import get_search_backend

        self._backend = get_search_backend("modelsearch.backends.database")

    def load(self) -> None:
        """Index the records, and let SQLite look at its tables."""
        from django.db import connection, transaction

        from heritage.models import HeritageRecord

        index = self._backend.get_index_for_model(HeritageRecord)
        records = HeritageRecord.objects.order_by("pk").iterator(chunk_size=_BATCH)
        while batch := list(islice(records, _BATCH)):
            with transaction.atomic():
                index.add_items(HeritageRecord, batch)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def ask(self, asked: Asked) -> int:
        """The first page, and how many were found."""
        from heritage.models import HeritageRecord

        found = self._backend.search(" ".join(asked.words), HeritageRecord.objects.all())
        return len(list(found[:PAGE])) and int(found.count())


class BareElasticsearch:
    """The least that answers a question on our own index: words, a page, three counts."""

    def __init__(self, url: str) -> None:
        from search.backends.elasticsearch.server import Server

        server = Server(url)
        self._client, self._index = server.client, server.name

    def ask(self, asked: Asked) -> int:
        """The first page, and the counts of three facets; how many were found."""
        answer = self._client.search(index=self._index, **_body(asked)).body
        return int(answer["hits"]["total"]["value"])


class SameElasticsearch:
    """What the museum asked of the server for its first page, asked again without the museum."""

    def __init__(self, url: str) -> None:
        from search.backends.elasticsearch.server import Server

        self._server = Server(url)
        self._asked: list[Sequence[Any]] = []
        self._search = search = Server.search_all

        def heard(server: Server, bodies: Sequence[Any]) -> list[Any]:
            self._asked.append(bodies)
            return search(server, bodies)

        patch.object(Server, "search_all", heard).start()

    def ask(self, _asked: Asked) -> int:
        """The call once more; how many were found. Forgets it."""
        first = next(bodies for bodies in self._asked if "aggs" in bodies[0])
        self._asked.clear()
        return int(self._search(self._server, first)[0]["hits"]["total"]["value"])


def _body(asked: Asked) -> dict[str, Any]:
    words = " ".join(asked.words)
    by_sort: dict[Sort, dict[str, Any]] = {
        Sort.PREFIX: {"prefix": {"accented": words}},
        Sort.PHRASE: {"match_phrase": {"accented": words}},
    }
    matching = {"match": {"accented": {"query": words, "operator": "and"}}}
    query: dict[str, Any] = {"bool": {"must": by_sort.get(asked.sort, matching)}}
    if asked.category:
        query["bool"]["filter"] = {"term": {"facets.category": asked.category}}
    return {
        "query": query,
        "size": PAGE,
        "_source": ["source", "id"],
        "track_total_hits": True,
        "aggs": {name: {"terms": {"field": f"facets.{name}", "size": 100}} for name in _FACETS},
    }
