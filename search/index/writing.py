"""Bringing the index to what the sources say: single documents and the whole.

Every function reads the documents from their source at the moment it is called, so calling
one twice, or late, or from a queue of changed ids, gives the same index.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from itertools import islice

from django.db import transaction

from search.index import outbox
from search.index.document import Document
from search.index.engines import Engine, engines
from search.index.source import DocumentSource, source_named, sources

BATCH = 500
"""Documents read and written at a time."""

Progress = Callable[[str, int], None]
"""Called with the source's name and the number of its documents written so far."""


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
        for batch in batches(sorted(set(ids))):
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
            for batch in batches(supplier.ids()):
                done += _write(targets, supplier, batch)
                if progress:
                    progress(supplier.name, done)
            total += done
        for target in targets:
            _drop_others(target)
    return total


def _write(targets: Collection[Engine], supplier: DocumentSource, ids: Collection[int]) -> int:
    documents: list[Document] = []

    def bring(target: Engine) -> None:
        if gone := set(ids) - {document.id for document in documents}:
            target.remove(supplier.name, gone)
        target.index(documents)

    with _alone(targets):
        documents += supplier.documents(ids)
        for target in targets:
            if target.transactional:
                bring(target)
    for target in targets:
        if not target.transactional:
            bring(target)
    return len(documents)


def _alone(targets: Iterable[Engine]) -> AbstractContextManager[object]:
    """One transaction for reading and writing, where the index lives in the database.

    Whoever changed a document between the two would else be overwritten with its older self.
    """
    inside = any(target.transactional for target in targets)
    return transaction.atomic() if inside else nullcontext()


def _drop_others(target: Engine) -> None:
    """Take out what no source gives any more."""
    with _alone([target]):
        for supplier in sources():
            # Asked for before the source: what comes to be meanwhile is not among them.
            held = list(target.ids(supplier.name))
            wanted = set(supplier.ids())
            _drop(target, supplier.name, (number for number in held if number not in wanted))
        for name in set(target.sources()) - {supplier.name for supplier in sources()}:
            _drop(target, name, target.ids(name))


def _drop(target: Engine, source: str, ids: Iterable[int]) -> None:
    for batch in batches(list(ids)):
        target.remove(source, batch)


def batches(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids by `BATCH`, in their order."""
    rest = iter(ids)
    while batch := list(islice(rest, BATCH)):
        yield batch
