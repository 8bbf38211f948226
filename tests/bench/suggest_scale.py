"""How quick suggestions are beside the first page of an answer, on the embedded engine.

    BENCH_DATA=folder python -m tests.bench.suggest_scale [--size 69000] [--titles 100]

Brings a museum's works in with ``import_records`` and asks as a visitor does: the first words of
some titles, letter by letter, of ``/api/v1/suggest``; then once the words themselves, of the
collection and of ``/api/v1/search``. Nothing is asked twice; whole pages are not kept. Prints the
95th percentile of each in time and in CPU of the process; exits 1 when that of the suggestions is
more than a quarter of the collection's first page.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.measuring.timing import p95
from tests.bench.measuring.works import SIZE, bring_in

if TYPE_CHECKING:
    from django.test import Client

GOAL = 0.25
WORDS = 3
"""Words of a title that somebody types."""
SUGGEST, PAGE, API = "suggestions", "first page", "search API"
PATHS = {SUGGEST: "/api/v1/suggest", PAGE: "/di-san/", API: "/api/v1/search"}


class Taken(NamedTuple):
    """What a request took, in seconds."""

    wall: float
    cpu: float


def main() -> int:
    """Load, ask, print; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--titles", type=int, default=100)
    parser.add_argument("--folder", type=Path, help="kept, so that it need not be loaded again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="suggest-scale-") as scratch:
        folder = options.folder or Path(scratch)
        _set_up(folder / "scale.sqlite3")
        titles = _titles(folder, options.size)
        taken = _measure(random.Random(7).sample(titles, min(options.titles, len(titles))))
    return _told(taken)


def _set_up(database: Path) -> None:
    os.environ["DATABASE_URL"] = f"sqlite:///{database}"
    os.environ["PAGE_CACHE_BYTES"] = "0"
    os.environ["DJANGO_SETTINGS_MODULE"] = "museum.settings.demo"
    import django

    django.setup()


def _titles(folder: Path, size: int) -> list[str]:
    from heritage.models import HeritageRecord

    if not (folder / "scale.sqlite3").exists():
        return bring_in(folder, size)
    return list(HeritageRecord.objects.order_by("pk").values_list("title_vi", flat=True))


def _measure(titles: Iterable[str]) -> dict[str, list[Taken]]:
    from django.test import Client

    visitor = Client(HTTP_HOST="localhost")
    taken: dict[str, list[Taken]] = {SUGGEST: [], PAGE: [], API: []}
    for path in (PATHS[name] for name in taken):
        _ask(visitor, path, "zzz")
    for title in titles:
        text = " ".join(title.split()[:WORDS])
        for end in range(2, len(text) + 1):
            taken[SUGGEST].append(_ask(visitor, PATHS[SUGGEST], text[:end], limit="8"))
        taken[PAGE].append(_ask(visitor, PATHS[PAGE], text))
        taken[API].append(_ask(visitor, PATHS[API], text))
    return taken


def _ask(visitor: "Client", path: str, text: str, **more: str) -> Taken:
    started, burnt = time.perf_counter(), time.process_time()
    answer = visitor.get(path, {"q": text, **more})
    taken = Taken(time.perf_counter() - started, time.process_time() - burnt)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code} to {text!r}")
    return taken


def _told(taken: dict[str, list[Taken]]) -> int:
    least = {name: Taken(*map(p95, zip(*each, strict=True))) for name, each in taken.items()}
    for name, (wall, cpu) in least.items():
        number = len(taken[name])
        print(f"{name:12} {number:5} asked  p95 {wall * 1e3:8.1f} ms  CPU {cpu * 1e3:8.1f} ms")
    for name in (PAGE, API):
        wall, cpu = (a / b for a, b in zip(least[SUGGEST], least[name], strict=True))
        print(f"suggestions / {name}: {wall:.3f} (CPU {cpu:.3f}), goal {GOAL} of the first page")
    return int(least[SUGGEST].wall > GOAL * least[PAGE].wall)


if __name__ == "__main__":
    sys.exit(main())
