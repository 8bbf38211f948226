"""Bringing the index to what the sources say: single documents and the whole.

Every function reads the documents from their source at the moment it is called, so calling
one twice, or late, or from a queue of changed ids, gives the same index.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice

from search.index import outbox
from search.index.engines import Engine, engine, engines
from search.index.source import DocumentSource, source_named, sources

BATCH = 500
"""Documents read and written at a time."""

Progress = Callable[[str, int], None]
"""Called with the source's name and the number of its documents written so far."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a source and the index differ, as ids.

    ``aside``: it is about the rows that are kept beside an engine outside the database.
    """

    source: str
    missing: tuple[int, ...]
    superfluous: tuple[int, ...]
    indexed: int
    aside: bool = False

    def __bool__(self) -> bool:
        return bool(self.missing or self.superfluous)


def index_documents(source: str, ids: Collection[int]) -> None:
    """Index these documents as they are.

    An id that its source no longer gives is removed, so callers need not know why a
    document changed. Takes effect with the caller's transaction: in it where the engine
    lives in the database, else right after it.
    """
    supplier = source_named(source)
    for target in engines():
        if not target.transactional:
            outbox.note(source, ids)
            continue
        for batch in _batches(sorted(set(ids))):
            _write([target], supplier, batch)


def remove(source: str, ids: Collection[int]) -> None:
    """Take documents out of the index, whatever their source says; unknown ids are no error."""
    for target in engines():
        if target.transactional:
            target.remove(source, ids)
        else:
            outbox.note(source, ids, gone=True)


def rebuild(progress: Progress | None = None) -> int:
    """Index every document of every source anew and drop what belongs to none; how many.

    Batch by batch, each in a transaction of its own and in place of its older self: searches
    go on and find no less meanwhile, and a rebuild that was stopped is simply begun again.
    """
    total = 0
    with ExitStack() as stack:
        targets = [stack.enter_context(each.rebuilding()) for each in engines()]
        for supplier in sources():
            done = 0
            for batch in _batches(supplier.ids()):
                done += _write(targets, supplier, batch)
                if progress:
                    progress(supplier.name, done)
            total += done
        for target in targets:
            _drop_others(target)
    return total


def differences() -> Iterator[Difference]:
    """For each source how its ids and the index's differ; orphaned sources included.

    What is kept beside the engine is compared as well.
    """
    for target in engines():
        yield from _differences(target, aside=target is not engine())


def _differences(target: Engine, *, aside: bool) -> Iterator[Difference]:
    known = {supplier.name: supplier for supplier in sources()}
    for name in [*known, *(each for each in target.sources() if each not in known)]:
        wanted = set(known[name].ids()) if name in known else set()
        there = set(target.ids(name))
        yield Difference(
            name, tuple(sorted(wanted - there)), tuple(sorted(there - wanted)), len(there), aside
        )


def _write(targets: Iterable[Engine], supplier: DocumentSource, ids: Collection[int]) -> int:
    documents = list(supplier.documents(ids))
    gone = set(ids) - {document.id for document in documents}
    for target in targets:
        if gone:
            target.remove(supplier.name, gone)
        target.index(documents)
    return len(documents)


def _drop_others(target: Engine) -> None:
    """Take out what no source gives any more."""
    for supplier in sources():
        wanted = set(supplier.ids())
        _drop(target, supplier.name, (i for i in target.ids(supplier.name) if i not in wanted))
    for name in set(target.sources()) - {supplier.name for supplier in sources()}:
        _drop(target, name, target.ids(name))


def _drop(target: Engine, source: str, ids: Iterable[int]) -> None:
    for batch in _batches(list(ids)):
        target.remove(source, batch)


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while batch := list(islice(rest, BATCH)):
        yield batch
