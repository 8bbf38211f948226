"""The vocabulary of the index: which folded terms there are and how common each is."""

from collections.abc import Iterable

from search.analysis import edits
from search.backends.elasticsearch.server import Server, failures

_LONGEST_PIECE = 12
_LONGEST_WORD = 40
_RARE = 50
"""Up to so many documents are counted one by one: the engine's own figure still has those that
were deleted or replaced since it last tidied up."""


class ServerVocabulary:
    """`search.analysis.Vocabulary` over the field ``folded``; remembers what it was asked.

    Asks for many words at once: the document frequencies of an imagined document.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._counts: dict[str, int] = {}

    def __contains__(self, folded: object, /) -> bool:
        return isinstance(folded, str) and self.frequency(folded) > 0

    def expect(self, folded: Iterable[str], /) -> None:
        """Look the words up together, and the pieces of those that are unknown."""
        words = list(folded)
        self._learn(words)
        self._learn({piece for word in words if not self._counts[word] for piece in _pieces(word)})

    def frequency(self, folded: str, /) -> int:
        """In how many documents the term stands."""
        if folded not in self._counts:
            self._learn([folded])
            if not self._counts[folded]:
                self._learn(_pieces(folded))
        return self._counts[folded]

    def near(self, folded: str, /) -> Iterable[str]:
        """The terms one slip away."""
        others = edits(folded)
        self._learn(others)
        return [term for term in others if self._counts[term]]

    def _learn(self, terms: Iterable[str]) -> None:
        unknown = [term for term in terms if term not in self._counts]
        if not unknown:
            return
        self._counts.update(dict.fromkeys(unknown, 0))
        with failures():
            counts = self._statistics(unknown)
            counts.update(self._recounted([term for term, n in counts.items() if n <= _RARE]))
        self._counts.update(counts)

    def _statistics(self, terms: list[str]) -> dict[str, int]:
        answer = self._server.client.termvectors(
            index=self._server.name,
            doc={"folded": terms},
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


def _pieces(word: str) -> set[str]:
    """The parts that a word typed without spaces may fall into."""
    if not 4 <= len(word) <= _LONGEST_WORD:
        return set()
    return {
        word[start:end]
        for end in range(2, len(word) + 1)
        for start in range(max(0, end - _LONGEST_PIECE), end - 1)
    }
