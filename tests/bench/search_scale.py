"""How the cost of search grows with the collection, on the embedded engine.

    python -m tests.bench.search_scale [--small 1000] [--large 100000] [--repeat 20]

Loads synthetic documents into scratch databases and prints, for each question, the median
time at both sizes and their ratio. Goal: below 3 for the collection without a question and
for a hundred hits.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

Timed = dict[str, float]


def main() -> int:
    """Measure both sizes; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="search-scale-") as folder:
        _set_up(Path(folder) / "scale.sqlite3")
        small = _measure(options.small, options.repeat)
        large = _measure(options.large, options.repeat)
    missed = 0
    for name, seconds in large.items():
        ratio = seconds / small[name]
        goal = GOALS.get(name)
        missed += bool(goal and ratio >= goal)
        print(f"{name:28} {small[name] * 1e3:9.2f} ms {seconds * 1e3:9.2f} ms  × {ratio:6.2f}")
    return int(missed > 0)


GOALS = {"collection": 3.0, "hundred hits": 3.0}


def _set_up(database: Path) -> None:
    os.environ["DATABASE_URL"] = f"sqlite:///{database}"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.test")
    import django

    django.setup()


def _measure(size: int, repeat: int) -> Timed:
    from django.core.management import call_command

    from search.ask import ask, suggest
    from search.backends import get_backend
    from search.facets import VISIBLE
    from search.index import rebuild, register_source, sources, unregister_source
    from search.request import SearchRequest, Sort
    from tests.bench.synthetic_library import SyntheticLibrary

    for source in sources():
        unregister_source(source.name)
    register_source(SyntheticLibrary(size))
    call_command("migrate", "search", verbosity=0)
    get_backend().prepare()
    loading = time.perf_counter()
    rebuild()
    print(f"{size} documents indexed in {time.perf_counter() - loading:.1f} s", file=sys.stderr)

    def asking(text: str = "", **more: object) -> Callable[[], object]:
        return lambda: ask(SearchRequest(text=text, facets=VISIBLE, **more))  # type: ignore[arg-type]  # named below

    chosen = {"area": ("area-1",), "kind": ("site", "place")}
    first = _median(asking(), 1)
    return {
        "first, picture taken": first,
        "collection": _median(asking(), repeat),
        "collection by name": _median(asking(sort=Sort.NAME), repeat),
        "collection, filtered": _median(asking(filters=chosen), repeat),
        "hundred hits": _median(asking("zahunderto"), repeat),
        "hundred hits, filtered": _median(asking("zahunderto", filters=chosen), repeat),
        "common word, first": _median(asking("đình"), 1),
        "common word": _median(asking("đình"), repeat),
        "common words, first": _median(asking("lễ hội hà nội"), 1),
        "common and rare": _median(asking("đình zahunderto"), repeat),
        "sentence": _median(asking("lễ hội được tổ chức trong năm của làng nào"), repeat),
        "mistyped": _median(asking("ddinhf zahundertp"), repeat),
        "suggest one letter": _median(lambda: suggest("d", lang="vi"), repeat),
        "suggest a word": _median(lambda: suggest("dinh la", lang="vi"), repeat),
    }


def _median(call: Callable[[], object], repeat: int) -> float:
    times = []
    for _ in range(repeat):
        started = time.process_time()
        call()
        times.append(time.process_time() - started)
    return statistics.median(times)


if __name__ == "__main__":
    raise SystemExit(main())
