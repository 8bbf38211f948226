"""How the cost of pages grows with the collection, on the embedded set.

    python -m tests.bench.page_scale [--small 1000] [--large 100000] [--repeat 20]

Brings synthetic records in with ``import_records``, each size into a scratch database of its own,
and asks for pages as a visitor and as an officer; whole pages are not kept. Prints the median CPU
of each at both sizes and their ratio; exits 1 when a ratio reaches 3.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.measuring.timing import median_cpu

GOAL = 3.0
RARE = "zahunderto"
"""A word that a hundred of the synthetic documents have, whatever their number."""


def main() -> int:
    """Measure both sizes, each in a process of its own; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.size:
        print(json.dumps(_measure(options.size, options.repeat)))
        return 0
    small, large = (_apart(size, options.repeat) for size in (options.small, options.large))
    for name, seconds in large.items():
        ratio = seconds / small[name]
        print(f"{name:14} {small[name] * 1e3:9.2f} ms {seconds * 1e3:9.2f} ms  × {ratio:6.2f}")
    return int(any(seconds >= GOAL * small[name] for name, seconds in large.items()))


def _apart(size: int, repeat: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="page-scale-") as folder:
        answer = subprocess.run(  # noqa: S603  (our own command)
            [sys.executable, "-m", __spec__.name, "--size", str(size), "--repeat", str(repeat)],
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "museum.settings.demo",
                "DATABASE_URL": f"sqlite:///{folder}/scale.sqlite3",
                "PAGE_CACHE_BYTES": "0",
            },
            stdout=subprocess.PIPE,
            check=True,
        )
    return dict(json.loads(answer.stdout.splitlines()[-1]))


def _measure(size: int, repeat: int) -> dict[str, float]:
    import django

    django.setup()
    from django.test import Client

    _load(size)
    visitor, officer = Client(HTTP_HOST="localhost"), Client(HTTP_HOST="localhost")
    officer.force_login(_superuser())
    pages: dict[str, Callable[[], object]] = {
        "record": _asking(visitor, *_records()),
        "collection": _asking(visitor, "/di-san/"),
        "hundred hits": _asking(visitor, f"/di-san/?q={RARE}"),
        "admin list": _asking(officer, "/admin/snippets/heritage/heritageobject/"),
    }
    for ask in pages.values():
        ask()
    return {name: median_cpu(ask, repeat) for name, ask in pages.items()}


def _load(size: int) -> None:
    from django.core.management import call_command
    from django.db import connection

    path = Path(connection.settings_dict["NAME"]).with_name("synthetic.csv")
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["id", "title", "text"])
        rows.writerows(_rows(size))
    call_command("migrate", verbosity=0)
    call_command("load_vocabularies")
    started = time.perf_counter()
    call_command("import_records", str(path), profile="simple", publish=True, stderr=sys.stderr)
    print(f"{size} records in {time.perf_counter() - started:.0f} s", file=sys.stderr)


def _rows(size: int) -> Iterator[tuple[str, str, str]]:
    from tests.bench.synthetic_library import SyntheticLibrary

    library = SyntheticLibrary(size)
    for number in library.ids():
        (document,) = library.documents([number])
        yield str(number), document.title["vi"], "\n".join(document.body["vi"])


def _records() -> list[str]:
    from heritage.models import HeritageRecord

    slugs = HeritageRecord.objects.order_by("pk").values_list("slug", flat=True)[:50]
    return [f"/di-san/{slug}/" for slug in slugs]


def _superuser() -> object:
    from django.contrib.auth import get_user_model

    return get_user_model().objects.create_superuser("bench", "bench@example.vn", "x")


def _asking(client: object, *paths: str) -> Callable[[], object]:
    """Ask for the next of ``paths`` at each call."""
    turn = iter(range(10**9))

    def ask() -> object:
        answer = client.get(paths[next(turn) % len(paths)])  # type: ignore[attr-defined]  # django.test.Client, imported late
        if answer.status_code != 200:
            raise RuntimeError(f"{answer.status_code} for a page that is measured")
        return answer

    return ask


if __name__ == "__main__":
    raise SystemExit(main())
