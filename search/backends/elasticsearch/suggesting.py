"""Names that begin like what is being typed."""

from collections.abc import Iterator

from elasticsearch.dsl.query import Bool, Prefix, Query, Term, Terms

from search.analysis import has_marks, tokenize
from search.backends.beginnings import Name, best_names
from search.backends.elasticsearch.server import Server, failures
from search.query import Beginning, Typed, beginning
from search.results import Suggestion

MOST_DOCUMENTS = 100
"""Documents read for one answer, weightiest first."""


def suggest(server: Server, text: str, access: tuple[str, ...], limit: int) -> list[Suggestion]:
    """The best names, one for each document, at most ``limit``; two questions at most."""
    typed = beginning(text)
    if not typed.words:
        return []
    found = list(_find(server, typed, access))
    if not found and (decoded := typed.decoded()) != typed:
        typed, found = decoded, list(_find(server, decoded, access))
    return best_names(found, typed, limit)


def _find(server: Server, typed: Beginning, access: tuple[str, ...]) -> Iterator[Name]:
    *words, last = typed.words
    wanted = [_said(word, begun=False) for word in words]
    wanted.append(_said(last, begun=not typed.whole))
    with failures():
        hits = server.client.search(
            index=server.name,
            query=Bool(filter=[Terms("access", list(access)), *wanted]).to_dict(),
            sort=[{"prior": "desc"}, {"source": "asc"}, {"id": "asc"}],
            size=MOST_DOCUMENTS,
            source_includes=["source", "id", "prior", "names", "facets.kind"],
        )["hits"]["hits"]
    for told in (hit["_source"] for hit in hits):
        kind = next(iter(told.get("facets", {}).get("kind", ())), "")
        # The engine only knows that the words are in some of the names.
        for text, _, folded in told["names"]:
            if typed.answered_by(tokenize(text)):
                yield Name(told["source"], told["id"], kind, told["prior"], text, folded)


def _said(word: Typed, *, begun: bool) -> Query:
    """The word in the field that it is written for."""
    each: list[Query] = []
    for accented, folded in word.forms:
        marked = has_marks(accented)
        field, text = ("name_accented", accented) if marked else ("name_folded", folded)
        each.append((Prefix if begun else Term)(field, {"value": text}))
    return Bool(should=each, minimum_should_match=1)
