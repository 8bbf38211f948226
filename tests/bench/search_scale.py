"""How the cost of search grows with the collection, on the embedded engine.

    python -m tests.bench.search_scale [--small 1000] [--large 100000] [--repeat 20]

Loads synthetic documents into scratch databases and prints, for each question, the median
time at both sizes and their ratio. Goal: below 3 for the collection without a question and
for a hundred hits.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.measuring.timing import median_cpu

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
    first = median_cpu(asking(), 1)
    return {
        "first, picture taken": first,
        "collection": median_cpu(asking(), repeat),
        "collection by name": median_cpu(asking(sort=Sort.NAME), repeat),
        "collection, filtered": median_cpu(asking(filters=chosen), repeat),
        "hundred hits": median_cpu(asking("zahunderto"), repeat),
        "hundred hits, filtered": median_cpu(asking("zahunderto", filters=chosen), repeat),
        "common word, first": median_cpu(asking("đình"), 1),
        "common word": median_cpu(asking("đình"), repeat),
        "common words, first": median_cpu(asking("lễ hội hà nội"), 1),
        "common and rare": median_cpu(asking("đình zahunderto"), repeat),
        "sentence": median_cpu(asking("lễ hội được tổ chức trong năm của làng nào"), repeat),
        "mistyped": median_cpu(asking("ddinhf zahundertp"), repeat),
        "suggest one letter": median_cpu(lambda: suggest("d", lang="vi"), repeat),
        "suggest a word": median_cpu(lambda: suggest("dinh la", lang="vi"), repeat),
    }


if __name__ == "__main__":
    raise SystemExit(main())
