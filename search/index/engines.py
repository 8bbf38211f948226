"""What the index needs of an engine, and the engine that is at work.

`search.backends` lies above this room: it registers its choice when the application starts.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from django.core.exceptions import ImproperlyConfigured

from search.index.document import Document


class Engine(Protocol):
    """The writing side of a back end."""

    def index(self, documents: Iterable[Document]) -> int:
        """Add or replace documents; how many."""
        ...

    def remove(self, source: str, ids: Iterable[int]) -> int:
        """Take documents out; how many were there."""
        ...

    def ids(self, source: str) -> Iterator[int]:
        """Ids held of a source, ascending."""
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


def engine() -> Engine:
    """The engine that the settings choose. Raises `ImproperlyConfigured`."""
    if _choose is None:
        raise ImproperlyConfigured("search is missing from INSTALLED_APPS")
    return _choose()
