"""How quick a search request is beside its peers, on a real museum's collection.

    BENCH_DATA=folder python -m tests.bench.search_peers [--copies 15] [--folder kept]
    BENCH_DATA=folder SEARCH_URL=elasticsearch://127.0.0.1:9200/bench python -m …

The whole of ``/api/v1/search`` (all facets, the histogram, twenty records presented) over Tate's
works, so many times over, against what answers least in the same run: on the embedded engine
PostgreSQL's bare SQL (``ts_rank`` under GIN and three facet counts) and, without copies, Wagtail's
own search over the same records; on Elasticsearch the museum's own call made again without it, and
the least call that answers, words and three counts (told, no goal). 40 common words,
middling words, pairs, prefixes and phrases, each plain and narrowed to a category, nothing asked
twice, each of all peers before the next.

    goals  p95 at most PostgreSQL's, .3 of it from ten copies; a 20th of Wagtail's on 200 hits
           or more; 1.5 of Elasticsearch's same call; half of the rate at which the
           engine alone takes the same rows

Exits 1 when one is missed. Without `BENCH_DATA` there is nothing to measure.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.measuring.timing import p95

if TYPE_CHECKING:
    from tests.bench.measuring.mixedquestions import Asked

Ask = Callable[["Asked"], int]
Taken = dict[str, list[tuple["Asked", float]]]
OURS, POSTGRES, STOCK, BARE = "museum", "PostgreSQL", "Wagtail", "bare call"
SAME_CALL = "same call"
"""What the museum asked of Elasticsearch, facets and all, asked again without the museum."""
SAME, LEAST = "same rows", "bare words"
"""What indexing is measured against: all that is written, and the least that can be searched."""
MANY = 200
"""Hits of its own from which Wagtail's search is compared: the first page and their number."""
_STOCK_QUESTIONS = 40


def main() -> int:
    """Load, ask, print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="kept, so that it need not be loaded again")
    options = parser.parse_args()
    if not (Path(os.environ.get("BENCH_DATA", "")) / "tate").is_dir():
        print("BENCH_DATA has no tate: nothing to measure", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory(prefix="search-peers-") as scratch, ExitStack() as stack:
        folder = options.folder or Path(scratch)
        _set_up(folder)
        rates = _index(folder, options.copies)
        peers = dict(_peers(Path(scratch), options.copies, stack))
        taken = _measure(peers)
    missed = _told_rates(rates)
    return int(any([missed, *_told(taken, options.copies)]))


def _set_up(folder: Path) -> None:
    database = folder / "scale.sqlite3"
    os.environ["DATABASE_URL"] = f"sqlite:///{database}"
    os.environ["PAGE_CACHE_BYTES"] = "0"
    os.environ["DJANGO_SETTINGS_MODULE"] = "museum.settings.demo"
    loaded = database.exists()
    import django

    django.setup()
    from tests.bench.measuring.works import bring_in

    if not loaded:
        bring_in(folder, sys.maxsize)


def _index(folder: Path, copies: int) -> dict[str, float]:
    """Index the works alone, unless they are; documents a second, by us and by the bare engine."""
    from search.backends import get_backend
    from search.index import rebuild, register_source, sources, unregister_source
    from tests.bench.measuring.manyworks import ManyWorks, works

    for source in sources():
        unregister_source(source.name)
    register_source(ManyWorks(copies))
    wanted = copies * len(works())
    kept = get_backend()
    if kept.status().documents == wanted and kept.sources() == (ManyWorks.name,):
        return {}
    kept.prepare()
    started = time.perf_counter()
    rebuild()
    rates = {OURS: wanted / (time.perf_counter() - started)}
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        return rates | _raw_rates(Path(scratch))


def _raw_rates(scratch: Path) -> dict[str, float]:
    from django.conf import settings
    from django.db import connection

    from tests.bench.measuring import rawrates
    from tests.bench.measuring.manyworks import ManyWorks, works

    documents = ManyWorks(1).documents(range(len(works())))
    if settings.SEARCH_URL != "sqlite:":
        return {SAME: rawrates.raw_elasticsearch_rate(documents, settings.SEARCH_URL)}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name LIKE 'search_%%' AND sql IS NOT NULL"
            " AND tbl_name NOT GLOB 'search_*fts_*' AND tbl_name <> 'search_pending'"
            " ORDER BY type = 'table' DESC, type = 'index' DESC"
        )
        schema = [sql for (sql,) in cursor.fetchall()]
    return {
        SAME: rawrates.raw_rows_rate(documents, schema, scratch),
        LEAST: rawrates.raw_fts5_rate(works(), scratch),
    }


def _peers(scratch: Path, copies: int, stack: ExitStack) -> Iterator[tuple[str, Ask]]:
    from django.conf import settings
    from django.test import Client

    from tests.bench.measuring import peers
    from tests.bench.measuring.manyworks import works
    from tests.servers import postgres

    visitor = Client(HTTP_HOST="localhost")

    def museum(asked: "Asked") -> int:
        chosen = {"category": asked.category} if asked.category else {}
        answer = visitor.get("/api/v1/search", {"q": asked.text, **chosen})
        if answer.status_code != 200:
            raise RuntimeError(f"{asked} was answered {answer.status_code}")
        told = answer.json()
        if bool(told["total"]) != bool(told["results"]):
            raise RuntimeError(f"{asked}: {told['total']} found and {len(told['results'])} shown")
        return int(told["total"])

    yield OURS, museum
    if settings.SEARCH_URL != "sqlite:":
        yield SAME_CALL, peers.SameElasticsearch(settings.SEARCH_URL).ask
        yield BARE, peers.BareElasticsearch(settings.SEARCH_URL).ask
        return
    server = peers.Postgres(stack.enter_context(postgres.cluster(scratch)))
    print(f"PostgreSQL took {server.load(works(), copies):.0f} works a second", file=sys.stderr)
    yield POSTGRES, server.ask
    if copies == 1:
        stock = peers.Stock()
        stock.load()
        yield STOCK, stock.ask


def _measure(peers: Mapping[str, Ask]) -> Taken:
    from tests.bench.measuring.manyworks import works
    from tests.bench.measuring.mixedquestions import mixed

    questions = mixed(works())
    taken: Taken = {name: [] for name in peers}
    for ask in peers.values():  # what a process does but once
        ask(questions[0])
    for asked in questions[1:]:
        for name, ask in peers.items():
            if name == STOCK and (asked.category or len(taken[STOCK]) >= _STOCK_QUESTIONS):
                continue
            started = time.perf_counter()
            total = ask(asked)
            seconds = time.perf_counter() - started
            if name != STOCK or total >= MANY:
                taken[name].append((asked, seconds))
    return taken


def _told_rates(rates: Mapping[str, float]) -> bool:
    for name, rate in rates.items():
        print(f"{name:12} indexed {rate:9.0f} works a second")
    return SAME in rates and rates[OURS] < rates[SAME] / 2


def _told(taken: Taken, copies: int) -> Iterator[bool]:
    """Print all; whether each goal was missed."""
    for name, each in taken.items():
        for title, seconds in _grouped(each):
            print(
                f"{name:12} {title:22} {len(seconds):4} asked"
                f"  median {statistics.median(seconds) * 1e3:9.2f} ms"
                f"  p95 {p95(seconds) * 1e3:9.2f} ms"
            )
    everything = {name: [second for _, second in each] for name, each in taken.items()}
    goals = {POSTGRES: 0.3 if copies >= 10 else 1.0, SAME_CALL: 1.5, BARE: inf}
    for name, goal in goals.items():
        if name in everything:
            ratio = p95(everything[OURS]) / p95(everything[name])
            print(f"p95 of {OURS} / {name}: {ratio:.3f}, goal {goal}")
            yield ratio > goal
    if taken.get(STOCK):
        theirs = {asked for asked, _ in taken[STOCK]}
        ours = [second for asked, second in taken[OURS] if asked in theirs]
        median = statistics.median(everything[STOCK]) / statistics.median(ours)
        ratio = p95(everything[STOCK]) / p95(ours)
        print(f"p95 of {STOCK} / {OURS} on {MANY} hits or more: {ratio:.1f}, goal 20", end="")
        print(f" (median {median:.1f})")
        yield ratio < 20


def _grouped(each: Sequence[tuple["Asked", float]]) -> Iterator[tuple[str, list[float]]]:
    for sort in dict.fromkeys(
        asked.sort for asked, _ in sorted(each, key=lambda pair: pair[0].sort)
    ):
        for narrowed in (False, True):
            seconds = [
                taken
                for asked, taken in each
                if (asked.sort, bool(asked.category)) == (sort, narrowed)
            ]
            if seconds:
                yield f"{sort}{', narrowed' if narrowed else ''}", seconds
    yield "all", [taken for _, taken in each]


if __name__ == "__main__":
    sys.exit(main())
