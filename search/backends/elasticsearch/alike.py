"""What this engine tells of documents for `search.backends.alike`."""

from collections.abc import Collection, Mapping, Sequence

from elasticsearch.dsl.query import Bool, ConstantScore, Ids, MatchPhrase, Query, Term, Terms

from search.backends.alike import TRAIT, WORDS, Feature, Likely, Portrait
from search.backends.elasticsearch.rows import key_of
from search.backends.elasticsearch.server import Server, failures, those_there
from search.backends.elasticsearch.vocabulary import ServerVocabulary
from search.backends.passages import Original

_PORTRAIT = ["access", "facets", "traits", "vague", "names", "original"]


class ServerAlbum:
    """The documents that may be found with these access values."""

    def __init__(self, server: Server, access: tuple[str, ...]) -> None:
        self._server = server
        self._access = access
        self._visible = Terms("access", list(access))
        self.vocabulary = ServerVocabulary(server)

    def portrait(self, source: str, number: int) -> Portrait | None:
        """Searched for: what was just written is found as by every other question."""
        with failures():
            hits = self._server.client.search(
                index=self._server.name,
                query=Bool(filter=[Ids(values=[key_of(source, number)]), self._visible]).to_dict(),
                size=1,
                source_includes=_PORTRAIT,
            )["hits"]["hits"]
        for told in (hit["_source"] for hit in hits):
            return Portrait(
                told.get("facets", {}),
                told.get("traits", ()),
                told.get("vague", ()),
                [text for text, *_ in told["names"]],
                told["original"],
            )
        return None

    def count(self, features: Sequence[Feature]) -> tuple[int, list[int]]:
        """One call; the answers stand in the order of the questions."""
        each = [_having(feature).to_dict() for feature in features]
        with failures():
            answer = self._server.client.search(
                index=self._server.name,
                query=Bool(filter=[self._visible]).to_dict(),
                size=0,
                track_total_hits=True,
                aggs={"features": {"filters": {"filters": each}}} if each else None,
            )
        buckets = answer["aggregations"]["features"]["buckets"] if each else ()
        return int(answer["hits"]["total"]["value"]), [told["doc_count"] for told in buckets]

    def likely(
        self,
        source: str,
        narrow: Mapping[Feature, int],
        broad: Collection[Feature],
        *,
        without: Collection[int],
        limit: int,
    ) -> list[Likely]:
        """Constant scores, whole numbers below 2²⁴: the server's sums are exact."""
        features = [*narrow, *broad]
        named = [
            ConstantScore(filter=_having(each), boost=narrow.get(each, 0), _name=str(place))
            for place, each in enumerate(features)
        ]
        bringing_in = Bool(should=named[: len(narrow)], minimum_should_match=1)
        query = Bool(
            must=[bringing_in],
            should=named[len(narrow) :],
            filter=[self._visible, Term("source", {"value": source})],
            must_not=[Ids(values=[key_of(source, number) for number in without])],
        )
        with failures():
            hits = self._server.client.search(
                index=self._server.name,
                query=query.to_dict(),
                sort=[{"_score": "desc"}, {"id": "asc"}],
                size=limit,
                source_includes=["id"],
            )["hits"]["hits"]
        return [
            Likely(
                hit["_source"]["id"],
                frozenset(features[int(place)] for place in hit.get("matched_queries", ())),
            )
            for hit in hits
        ]

    def originals(self, source: str, ids: Collection[int]) -> Mapping[int, Original]:
        """One call."""
        with failures():
            told = self._server.client.mget(
                index=self._server.name,
                ids=[key_of(source, number) for number in ids],
                source_includes=["id", "original"],
            )["docs"]
        return {doc["_source"]["id"]: doc["_source"]["original"] for doc in those_there(told)}


def _having(feature: Feature) -> Query:
    if feature.sort == WORDS:
        return MatchPhrase("accented", {"query": feature.value, "slop": 0})
    if feature.sort == TRAIT:
        return Term("traits", {"value": feature.value})
    return Bool(
        filter=[Term(f"facets.{feature.sort}", {"value": feature.value})],
        must_not=[Term("vague", {"value": feature.sort})],
    )
