"""Where documents come from: the protocol that the rooms above implement and register."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from search.index.document import Document
from search.query import Lexicon


@dataclass(frozen=True, slots=True)
class Presentation:
    """How a found thing is shown: all that a result card or an API line needs.

    ``id`` is the permanent public identifier (a record's pid), ``external_id`` the one given at
    import ("" when none), ``title`` is in the reader's language (openly falling back), ``url``
    the path of its page in that language. ``extra`` carries what only the source's own
    templates understand (the picture, the area's name …).
    """

    id: str
    slug: str
    kind: str
    title: str
    url: str
    external_id: str = ""
    extra: Mapping[str, object] | None = None


class DocumentSource(Protocol):
    """A supplier of documents, registered once from ``AppConfig.ready()``."""

    name: str
    """Stable name, stored in the index as `Document.source`."""

    def ids(self) -> Iterator[int]:
        """Every id that belongs in the index, in ascending order, without loading them all."""
        ...

    def documents(self, ids: Collection[int]) -> Iterable[Document]:
        """The documents of these ids in a bounded number of queries.

        An id that is gone or may not be in the index is simply missing from the answer.
        """
        ...

    def present(self, ids: Collection[int], lang: str, user: object) -> Mapping[int, Presentation]:
        """What ``user`` may see of these ids, in a bounded number of queries.

        This is the second door after the index: an id that ``user`` may not see is left out.
        """
        ...

    def access(self, user: object) -> tuple[str, ...]:
        """The `Document.access` values that ``user`` may find ("public" for anyone)."""
        ...

    def labels(self, facet: str, values: Collection[str], lang: str) -> Mapping[str, str]:
        """Words for facet values, in ``lang``; values it does not know are left out."""
        ...

    def lexicon(self, lang: str) -> Lexicon | None:
        """The names and labels that a question may mention (None: nothing to add)."""
        ...

    def listed(self, asked: Sequence[tuple[str, str]], lang: str) -> str:
        """The path of the list of what answers these parameters (``q`` and facets); "" for none."""
        ...


_sources: dict[str, DocumentSource] = {}


def register_source(source: DocumentSource) -> None:
    """Make a source known; a second one of the same name takes the place of the first."""
    _sources[source.name] = source


def unregister_source(name: str) -> None:
    """Forget a source (tests, and rooms that are switched off)."""
    _sources.pop(name, None)


def sources() -> tuple[DocumentSource, ...]:
    """All registered sources, in the order of their registration."""
    return tuple(_sources.values())


def source_named(name: str) -> DocumentSource:
    """The source of this name. Raises `LookupError` when none is registered."""
    try:
        return _sources[name]
    except KeyError:
        raise LookupError(f"No document source is registered as {name!r}") from None


def labels(facet: str, values: Iterable[str], lang: str) -> dict[str, str]:
    """Words for facet values from all sources, the first to know one wins."""
    wanted = set(values)
    found: dict[str, str] = {}
    for source in sources():
        if missing := wanted - found.keys():
            known = source.labels(facet, missing, lang)
            found.update((value, known[value]) for value in missing if value in known)
    return found


def listed(asked: Sequence[tuple[str, str]], lang: str) -> str:
    """The path of the list of what answers, of the first source that has one; "" for none."""
    return next((path for source in sources() if (path := source.listed(asked, lang))), "")
