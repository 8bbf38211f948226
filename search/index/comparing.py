"""Whether the index says what the sources say, and making it say so."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from search.index.digest import digest_of
from search.index.engines import Engine, engine, engines
from search.index.source import DocumentSource, sources
from search.index.writing import batches, index_documents, remove

Held = Iterator[tuple[int, str]]
"""Ids and digests, by ascending id."""


@dataclass(slots=True)
class Difference:
    """How a source and the index differ, as ids.

    ``missing`` are those that only the source has, ``superfluous`` those that only the index has,
    ``stale`` those of which the index says something else, ``indexed`` how many it has.
    ``aside``: it is about the rows that are kept beside an engine outside the database.
    """

    source: str
    aside: bool = False
    missing: list[int] = field(default_factory=list)
    superfluous: list[int] = field(default_factory=list)
    stale: list[int] = field(default_factory=list)
    indexed: int = 0

    def __len__(self) -> int:
        return len(self.missing) + len(self.superfluous) + len(self.stale)


def differences() -> Iterator[Difference]:
    """For each source how it and the index differ; orphaned sources included.

    What is kept beside the engine is compared as well. Documents are read batch by batch: what is
    held in memory is one batch, and the ids of what differs.
    """
    for target in engines():
        aside = target is not engine()
        known = {supplier.name: supplier for supplier in sources()}
        for supplier in known.values():
            difference = Difference(supplier.name, aside)
            _compare(supplier, target, difference)
            yield difference
        for name in set(target.sources()) - known.keys():
            superfluous = list(target.ids(name))
            yield Difference(name, aside, superfluous=superfluous, indexed=len(superfluous))


def repair(difference: Difference) -> None:
    """Index anew what is missing or stale, and take out what is superfluous."""
    known = any(supplier.name == difference.source for supplier in sources())
    for batch in batches(sorted({*difference.missing, *difference.stale})):
        index_documents(difference.source, batch)
    for batch in batches(difference.superfluous):
        if known:  # it may have come to be there meanwhile
            index_documents(difference.source, batch)
        else:
            remove(difference.source, batch)


def _compare(supplier: DocumentSource, target: Engine, difference: Difference) -> None:
    """Walk through both in the order of ids."""
    held = _counted(target.digests(supplier.name), difference)
    there = next(held, None)
    for batch in batches(supplier.ids()):
        told = {each.id: digest_of(each) for each in supplier.documents(batch)}
        for number in batch:
            while there and there[0] < number:
                difference.superfluous.append(there[0])
                there = next(held, None)
            same = there is not None and there[0] == number
            if number not in told:  # it went while it was compared
                pass
            elif not same:
                difference.missing.append(number)
            elif there and there[1] != told[number]:
                difference.stale.append(number)
            there = next(held, None) if same else there
    while there:
        difference.superfluous.append(there[0])
        there = next(held, None)


def _counted(held: Held, difference: Difference) -> Held:
    for each in held:
        difference.indexed += 1
        yield each
