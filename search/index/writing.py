"""Bringing the index to what the sources say: single documents and the whole.

Every function reads the documents from their source at the moment it is called, so calling
one twice, or late, or from a queue of changed ids, gives the same index.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
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
    """Write the documents as they are; how many there are.

    They are read before the index is locked, for that takes longer than to write them. Where
    anybody changed something meanwhile, whose words would else be overwritten with older ones,
    they are read again. A caller who has a transaction keeps everybody else out by himself.
    """
    inside = [target for target in targets if target.transactional]
    alone = transaction.get_connection().in_atomic_block
    moment = [] if alone else [target.generation for target in inside]
    documents = list(supplier.documents(ids))
    if inside:
        with transaction.atomic():
            if not alone and moment != [target.generation for target in inside]:
                documents = list(supplier.documents(ids))
            for target in inside:
                _bring(target, supplier.name, ids, documents)
    for target in targets:
        if not target.transactional:
            _bring(target, supplier.name, ids, documents)
    return len(documents)


def _bring(
    target: Engine, source: str, ids: Collection[int], documents: Sequence[Document]
) -> None:
    if gone := set(ids) - {document.id for document in documents}:
        target.remove(source, gone)
    target.index(documents)


def _drop_others(target: Engine) -> None:
    """Take out what no source gives any more."""
    for supplier in sources():
        # Asked for before those of the source: what comes to be meanwhile is not among them.
        held = set(target.ids(supplier.name))
        held.difference_update(supplier.ids())
        for batch in batches(sorted(held)):
            _write([target], supplier, batch)
    for name in set(target.sources()) - {supplier.name for supplier in sources()}:
        for batch in batches(list(target.ids(name))):
            target.remove(name, batch)


def batches(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids by `BATCH`, in their order."""
    rest = iter(ids)
    while batch := list(islice(rest, BATCH)):
        yield batch
