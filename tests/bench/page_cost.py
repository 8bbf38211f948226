"""What a page costs: CPU of record pages, kept and not, against a bare Django view.

    python -m tests.bench.page_cost [--times 400]

Each application runs under gunicorn with one synchronous worker, asked over HTTP one request at
a time; only the worker's CPU counts, and every row is held against the bare view of its own round.

    cached    the page cache answers
    uncached  the page cache is off: every record page of the site map in turn
    anew      the same after something was published: every article is made anew, for which there
              is no limit
    first     the same in a process that has never shown the page

The museum is the one that DATABASE_URL names (the demonstration's by default). Exits 1 when a row
is above its limit.
"""

import argparse
import os
import re
import sys
from math import inf, isfinite
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from museum.freshness import touch  # noqa: E402  (the path is set above)
from tests.bench.measuring.server import Server, serving  # noqa: E402

LIMITS = {"cached": 1.3, "uncached": 20.0, "anew": inf, "first": inf}
"""Times the CPU of a bare view."""
ROUNDS = 3
"""Measurements of each; the median counts."""
_BARE, _MUSEUM = "tests.bench.measuring.bare:application", "museum.wsgi:application"
_RECORD = re.compile(r"<loc>https?://[^/]+((?:/en)?/(?:di-san|heritage)/[^/]+/)</loc>")


def measure(times: int) -> list[dict[str, float]]:
    """Return, for each round, seconds of CPU per request: bare and every row."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.demo")
    os.environ["PYTHONPATH"] = str(ROOT)
    return [_round(times) for _ in range(ROUNDS)]


def _round(times: int) -> dict[str, float]:
    cost = {}
    with serving(_BARE) as server:
        cost["bare"] = _repeated(server, "/bare/", times)
    with serving(_MUSEUM) as server:
        cost["cached"] = _repeated(server, _records(server)[0], times)
    with serving(_MUSEUM, PAGE_CACHE_BYTES="0") as server:
        cost["first"] = _in_turn(server)
        cost["uncached"] = _in_turn(server)
        touch()
        cost["anew"] = _in_turn(server)
    return cost


def _records(server: Server) -> list[str]:
    _status, body = server.get("/sitemap.xml")
    return _RECORD.findall(body.decode())


def _repeated(server: Server, path: str, times: int) -> float:
    server.warm_up(path)
    before = server.cpu()
    for _ in range(times):
        server.get(path)
    return (server.cpu() - before) / times


def _in_turn(server: Server) -> float:
    """Every record page of both languages. Every sixth makes ready what pages share."""
    paths = _records(server)
    for path in paths[::6]:
        server.get(path)
    counted = [path for at, path in enumerate(paths) if at % 6]
    before = server.cpu()
    for path in counted:
        server.get(path)
    return (server.cpu() - before) / len(counted)


def main() -> int:
    """Measure, print, and say by the exit code whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=400)
    rounds = measure(parser.parse_args().times)
    bare = median(cost["bare"] for cost in rounds)
    sys.stdout.write(f"bare view of Django, no middleware: {bare * 1000:.2f} ms\n")
    held = [_held(name, rounds) for name in LIMITS]
    return int(not all(held))


def _held(name: str, rounds: list[dict[str, float]]) -> bool:
    """Print a row; say whether it keeps its limit."""
    seconds = median(cost[name] for cost in rounds)
    ratio = median(cost[name] / cost["bare"] for cost in rounds)
    limit = f" (at most {LIMITS[name]:g})" if isfinite(LIMITS[name]) else ""
    told = f"{seconds * 1000:.2f} ms, {ratio:.2f} x bare view{limit}"
    sys.stdout.write(f"record page, {name}: {told}\n")
    return ratio <= LIMITS[name]


if __name__ == "__main__":
    raise SystemExit(main())
