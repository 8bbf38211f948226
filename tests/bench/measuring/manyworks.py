"""A museum's works as documents with facets, as many times over as wanted, as a source."""

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from heritage.models import HeritageRecord
from heritage.source import RecordSource
from search.index import Document, Presentation
from tests.bench.measuring.works import table_rows, text_of, title_of

KINDS = ("site", "object", "document", "element", "person", "group", "place")
UPDATED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Work:
    """A row of the table; ``year`` None when unknown."""

    title: str
    text: str
    kind: str
    category: str
    material: str
    year: int | None


@cache
def works() -> tuple[Work, ...]:
    """The works of `BENCH_DATA`/tate, in their order. Raises `FileNotFoundError`."""
    table = Path(os.environ.get("BENCH_DATA", "")) / "tate" / "artworks.csv.xz"
    return tuple(map(_work, table_rows(table)))


def _work(row: Mapping[str, str]) -> Work:
    category = row["classification"].partition(",")[0] or "other"
    material = row["medium"].replace(",", " ").partition(" ")[0].lower()
    year = row["year_start"]
    return Work(
        title=title_of(row),
        text=text_of(row),
        kind=KINDS[sum(category.encode()) % len(KINDS)],
        category=category,
        material=material or "other",
        year=int(year) if year.isdecimal() and int(year) > 0 else None,
    )


class ManyWorks(RecordSource):
    """``copies`` times the works, each presented as the record that was imported from it."""

    name = "works"

    def __init__(self, copies: int) -> None:
        self.copies = copies
        self._records = list(HeritageRecord.objects.order_by("pk").values_list("pk", flat=True))

    def ids(self) -> Iterator[int]:
        return iter(range(self.copies * len(works())))

    def documents(self, ids: Collection[int]) -> list[Document]:
        return [self._document(number) for number in ids]

    def present(self, ids: Collection[int], lang: str, user: object) -> dict[int, Presentation]:
        records = {number: self._records[number % len(self._records)] for number in ids}
        shown = super().present(set(records.values()), lang, user)
        return {number: shown[record] for number, record in records.items() if record in shown}

    def _document(self, number: int) -> Document:
        work = works()[number % len(works())]
        first = last = None
        if work.year:
            first, last = date(work.year, 1, 1).toordinal(), date(work.year, 12, 31).toordinal()
        return Document(
            source=self.name,
            id=number,
            title={"vi": work.title},
            body={"vi": (work.text,)},
            facets={
                "kind": (work.kind,),
                "category": (work.category,),
                "material": (work.material,),
            },
            earliest=first,
            latest=last,
            updated=UPDATED,
        )
