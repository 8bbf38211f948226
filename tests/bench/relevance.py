"""How well search finds: MRR@10 and recall@10 for each way of typing.

    BENCH_DATA=folder python -m tests.bench.relevance [--prototype] [--every 1]

A collection is a folder of `corpus.csv` (id, title, text) and `queries*.csv` (query,
relevant). It is imported as records and asked through the museum's own search; with
`--prototype` only analysis, query and ranking are measured, on a bare FTS5 table. `--every 4` asks
every fourth question, the same ones of any engine.
Exits 1 when a way of typing falls more than .01 under the design's figure.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.measuring.collection import (
    ACCENTED,
    Collection,
    Query,
    own_collection,
    read_collection,
)

Find = Callable[[str], Sequence[str]]
CUT = 10
# The design's figures on XQuAD-vi, and how far below them a run may fall.
FLOORS = {
    ACCENTED: 0.954,
    "stripped": 0.951,
    "telex": 0.953,
    "vni": 0.953,
    "nfd": 0.954,
    "half_accent": 0.945,
    "typo_stripped": 0.918,
}
SLACK = 0.01


def main() -> int:
    """Measure and print; the exit code."""
    options = _options()
    with TemporaryDirectory() as folder:
        collection = _collection(options.collection, Path(folder))
        find = _prototype(collection) if options.prototype else _product(collection, Path(folder))
        _say(f"{'way of typing':<16} {'MRR@10':>7} {'R@10':>6} {'ms':>6}")
        low = [
            way for way in collection.queries if not _measure(collection, way, find, options.every)
        ]
    for way in low:
        _say(f"{way} is more than {SLACK} below {FLOORS[way]}")
    return 1 if low else 0


def reciprocal_rank(found: Sequence[str], relevant: str) -> float:
    """1 / place of the relevant one among the first ten; 0 when it is not there."""
    head = list(found[:CUT])
    return 1 / (head.index(relevant) + 1) if relevant in head else 0.0


def _measure(collection: Collection, way: str, find: Find, every: int) -> bool:
    """Print one line; whether it is good enough."""
    started = time.perf_counter()
    ranks = [_rank(query, find) for query in collection.queries[way][::every]]
    spent = (time.perf_counter() - started) / len(ranks) * 1000
    mrr = sum(ranks) / len(ranks)
    recall = sum(rank > 0 for rank in ranks) / len(ranks)
    _say(f"{way:<16} {mrr:>7.4f} {recall:>6.3f} {spent:>6.1f}")
    return collection.name != "xquad-vi" or mrr >= FLOORS.get(way, 0) - SLACK


def _rank(query: Query, find: Find) -> float:
    return reciprocal_rank(find(query.text), query.relevant)


def _collection(name: str, folder: Path) -> Collection:
    data = os.environ.get("BENCH_DATA")
    if data and (Path(data) / name).is_dir():
        return read_collection(Path(data) / name)
    _say(f"BENCH_DATA has no {name}: measuring a few sentences of our own instead")
    return own_collection(folder)


def _prototype(collection: Collection) -> Find:
    from tests.bench.measuring.prototype import Prototype

    return Prototype(collection.documents()).find


def _product(collection: Collection, folder: Path) -> Find:
    """The museum itself on a database of its own."""
    os.environ["DATABASE_URL"] = f"sqlite:///{folder}/relevance.sqlite3"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.test")
    import django

    django.setup()
    from django.core.management import call_command

    from search.ask import ask
    from search.request import SearchRequest

    call_command("migrate", verbosity=0)
    call_command("import_records", str(collection.corpus), profile="simple", publish=True)
    call_command("search_index", "rebuild")

    def find(text: str) -> Sequence[str]:
        hits = ask(SearchRequest(text=text, limit=CUT)).hits
        return [hit.presentation.external_id for hit in hits if hit.presentation]

    return find


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prototype", action="store_true", help="analysis and ranking alone")
    parser.add_argument("--collection", default="xquad-vi", help="folder below BENCH_DATA")
    parser.add_argument("--every", type=int, default=1, help="ask one question of so many")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
