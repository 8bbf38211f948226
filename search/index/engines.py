"""What the index needs of an engine, and the engine that is at work.

`search.backends` lies above this room: it registers its choice when the application starts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from django.core.exceptions import ImproperlyConfigured

from search.index.document import Document


class SearchUnavailable(Exception):
    """The engine cannot answer now; ask again later."""


class Engine(Protocol):
    """The writing side of a back end.

    ``transactional``: it lives in the database and writes in the caller's transaction. Others
    are told by `search.index.outbox`.
    """

    transactional: bool

    @property
    def aside(self) -> "Engine | None":
        """An engine in the database that is told the same, in the caller's transaction."""
        ...

    @property
    def generation(self) -> int:
        """A number that every write to the index raises."""
        ...

    def index(self, documents: Iterable[Document]) -> int:
        """Add or replace documents; how many."""
        ...

    def remove(self, source: str, ids: Iterable[int]) -> int:
        """Take documents out; how many were there."""
        ...

    def bring(
        self,
        documents: Iterable[Document],
        *,
        source: str,
        versions: Mapping[int, int],
        hurry: bool = False,
    ) -> None:
        """Hold these documents; those of ``versions`` that are not among them are removed.

        Of two writes of one document the one of the higher version stays, whichever comes
        first. Raises `SearchUnavailable`, and then the same call may be made again: soon, when
        there is a ``hurry`` because somebody waits.
        """
        ...

    def ids(self, source: str) -> Iterator[int]:
        """Ids held of a source, ascending."""
        ...

    def digests(self, source: str) -> Iterator[tuple[int, str]]:
        """The same ids, each with what `digest_of` made of the document that was written."""
        ...

    def sources(self) -> tuple[str, ...]:
        """Names of all sources that the index holds anything of."""
        ...

    def rebuilding(self) -> AbstractContextManager["Engine"]:
        """The engine to fill during a rebuild; what it holds at the end takes effect.

        Searches go on from what there is, and find no less meanwhile.
        """
        ...


_choose: Callable[[], Engine] | None = None


def register_engine(choose: Callable[[], Engine]) -> None:
    """Say how to get the engine; called once at start-up, before anything is indexed."""
    global _choose
    _choose = choose


def engines() -> tuple[Engine, ...]:
    """The engine, and the one that is kept beside it."""
    chosen = engine()
    return (chosen, chosen.aside) if chosen.aside else (chosen,)


def engine() -> Engine:
    """The engine that the settings choose. Raises `ImproperlyConfigured`."""
    if _choose is None:
        raise ImproperlyConfigured("search is missing from INSTALLED_APPS")
    return _choose()
