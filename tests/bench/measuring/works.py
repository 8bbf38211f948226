"""A museum's whole collection as records: the works of `BENCH_DATA`/tate, or made-up ones."""

import csv
import lzma
import os
import sys
import time
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

SIZE = 69_000
_TOLD = ("all_artists", "dateText", "medium", "subjects", "creditLine")


def bring_in(folder: Path, size: int) -> list[str]:
    """Import ``size`` records into the database of the settings; returns their titles."""
    from django.core.management import call_command

    path = folder / "works.csv"
    titles = []
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["id", "title", "text"])
        for row in islice(_works(size), size):
            rows.writerow(row)
            titles.append(row[1])
    call_command("migrate", verbosity=0)
    call_command("load_vocabularies")
    started = time.perf_counter()
    call_command("import_records", str(path), profile="simple", publish=True, stderr=sys.stderr)
    print(f"{len(titles)} records in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return titles


def table_rows(table: Path) -> Iterator[dict[str, str]]:
    """Rows of the museum's table. Raises `FileNotFoundError`."""
    with lzma.open(table, "rt", encoding="utf-8", newline="") as source:
        yield from csv.DictReader(source)


def title_of(row: Mapping[str, str]) -> str:
    """What a work is called."""
    return row["title"][:200] or row["acno"]


def text_of(row: Mapping[str, str]) -> str:
    """What is told of it."""
    return "\n".join(row[name] for name in _TOLD if row[name])


def _works(size: int) -> Iterator[tuple[str, str, str]]:
    """(id, title, text) of each."""
    data = os.environ.get("BENCH_DATA")
    table = Path(data) / "tate" / "artworks.csv.xz" if data else None
    if table is None or not table.is_file():
        print("BENCH_DATA has no tate: measuring made-up records instead", file=sys.stderr)
        yield from _made_up(size)
        return
    for row in table_rows(table):
        yield row["acno"], title_of(row), text_of(row)


def _made_up(size: int) -> Iterator[tuple[str, str, str]]:
    from tests.bench.synthetic_library import SyntheticLibrary  # needs the settings

    library = SyntheticLibrary(size)
    for number in library.ids():
        (document,) = library.documents([number])
        yield str(number), document.title["vi"], "\n".join(document.body["vi"])
