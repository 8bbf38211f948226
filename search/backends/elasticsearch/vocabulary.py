"""The vocabulary of the index: which folded terms there are and how common each is."""

from collections.abc import Iterable, Sequence

from search.backends.elasticsearch.server import Server, failures
from search.backends.vocabulary import AskedVocabulary

_WORDS = 100
"""Up to so many terms are the words of a question: most of them are there, and counted at once.
More are guesses, of which hardly any are."""


class ServerVocabulary(AskedVocabulary):
    """Over the field ``folded``, and the number of all documents with it.

    Counted among the documents themselves: the engine's own figures still have those that were
    deleted or replaced since it last tidied up, and repairs depend on words that are gone.
    """

    def __init__(self, server: Server) -> None:
        super().__init__()
        self._server = server
        self._documents: int | None = None

    @property
    def documents(self) -> int:
        """How many documents there are; known as soon as any word is."""
        if self._documents is None:
            list(self.ask(()))
        return self._documents or 0

    def ask(self, terms: Sequence[str]) -> Iterable[tuple[str, int]]:
        """One call for the words of a question, two for guesses."""
        with failures():
            some = terms if len(terms) <= _WORDS else self._ever_there(terms)
            return self._counted(some) if some or not terms else ()

    def _ever_there(self, terms: Sequence[str]) -> list[str]:
        """Those that the engine has figures of: the frequencies of an imagined document."""
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
        return [term for term, told in found.items() if term in wanted and told]

    def _counted(self, terms: Sequence[str]) -> list[tuple[str, int]]:
        """One search for each term: the engine knows how many it has without looking at them."""
        having = ({"term": {"folded": term}} for term in terms)
        answers = self._server.search_all(
            [
                {"size": 0, "track_total_hits": True, "query": query}
                for query in ({"match_all": {}}, *having)
            ]
        )
        self._documents, *counts = (int(each["hits"]["total"]["value"]) for each in answers)
        return list(zip(terms, counts, strict=True))
