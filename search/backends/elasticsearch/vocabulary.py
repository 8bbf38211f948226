"""The vocabulary of the index: which folded terms there are and how common each is."""

from collections.abc import Iterable, Sequence

from search.backends.elasticsearch.server import Server, failures
from search.backends.vocabulary import AskedVocabulary

_RARE = 50
"""Up to so many documents are counted one by one: the engine's own figure still has those that
were deleted or replaced since it last tidied up."""


class ServerVocabulary(AskedVocabulary):
    """Over the field ``folded``: the document frequencies of an imagined document."""

    def __init__(self, server: Server) -> None:
        super().__init__()
        self._server = server

    def ask(self, terms: Sequence[str]) -> Iterable[tuple[str, int]]:
        """From the engine's figures; those of rare words are counted again."""
        with failures():
            counts = self._statistics(terms)
            counts.update(self._recounted([term for term, n in counts.items() if n <= _RARE]))
        return counts.items()

    def _statistics(self, terms: Sequence[str]) -> dict[str, int]:
        answer = self._server.client.termvectors(
            index=self._server.name,
            doc={"folded": list(terms)},
            fields=["folded"],
            term_statistics=True,
            field_statistics=False,
            positions=False,
            offsets=False,
            payloads=False,
            filter_path="term_vectors.folded.terms.*.doc_freq",
        )
        found = answer.body.get("term_vectors", {}).get("folded", {}).get("terms", {})
        wanted = set(terms)
        return {term: told["doc_freq"] for term, told in found.items() if term in wanted and told}

    def _recounted(self, rare: list[str]) -> dict[str, int]:
        if not rare:
            return {}
        each = [{"term": {"folded": term}} for term in rare]
        answer = self._server.client.search(
            index=self._server.name,
            size=0,
            aggs={"terms": {"filters": {"filters": each}}},
            filter_path="aggregations.terms.buckets.doc_count",
        )
        buckets = answer.body["aggregations"]["terms"]["buckets"]
        return {term: told["doc_count"] for term, told in zip(rare, buckets, strict=True)}
