"""What an index holds, in whole."""

from collections.abc import Iterator

from search.backends.elasticsearch.server import Server, failures

PAGE = 10_000


def sources_of(server: Server, index: str) -> tuple[str, ...]:
    """The names of all sources that the index holds anything of."""
    with failures():
        server.writing.indices.refresh(index=index)
        answer = server.writing.search(
            index=index, size=0, aggs={"sources": {"terms": {"field": "source", "size": 1_000}}}
        )
    return tuple(sorted(bucket["key"] for bucket in answer["aggregations"]["sources"]["buckets"]))


def digests_of(server: Server, index: str, source: str) -> Iterator[tuple[int, str]]:
    """The ids that the index holds of a source, ascending, page by page, and their digests."""
    after: list[int] | None = None
    with failures():
        server.writing.indices.refresh(index=index)
    while True:
        with failures():
            hits = server.writing.search(
                index=index,
                query={"term": {"source": source}},
                sort=[{"id": "asc"}],
                search_after=after,
                size=PAGE,
                source_includes=["digest"],
            )["hits"]["hits"]
        yield from ((hit["sort"][0], hit["_source"].get("digest", "")) for hit in hits)
        if len(hits) < PAGE:
            return
        after = hits[-1]["sort"]
