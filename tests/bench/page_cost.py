"""What a page costs: CPU of record pages, cached and not, against a bare Django view.

    python tests/bench/page_cost.py [--times 400]

Each application runs under gunicorn with one synchronous worker, asked over HTTP one request at
a time; only the worker's CPU counts. Uncached: the page cache is off, the record's article may
still be kept. First: every record page of the site map asked once in a fresh process. The museum
is the one that DATABASE_URL names (the demonstration's by default). Exits 1 above the limits:
cached 1.3, uncached 20 times bare; a first page is shown and has none.
"""

import argparse
import os
import re
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.measuring.server import Server, serving  # noqa: E402  (the path is set above)

CACHED, UNCACHED = 1.3, 20.0
ROUNDS = 3
"""Measurements of each; the median counts."""
_BARE, _MUSEUM = "tests.bench.measuring.bare:application", "museum.wsgi:application"
_RECORD = re.compile(r"<loc>https?://[^/]+((?:/en)?/(?:di-san|heritage)/[^/]+/)</loc>")


def measure(times: int) -> dict[str, float]:
    """Return seconds of CPU per request: bare, cached, uncached, first."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.demo")
    os.environ["PYTHONPATH"] = str(ROOT)
    found: dict[str, list[float]] = {"bare": [], "cached": [], "uncached": [], "first": []}
    for _ in range(ROUNDS):
        with serving(_BARE) as server:
            found["bare"].append(_repeated(server, "/bare/", times))
        with serving(_MUSEUM) as server:
            found["cached"].append(_repeated(server, _records(server)[0], times))
        with serving(_MUSEUM, PAGE_CACHE_BYTES="0") as server:
            found["first"].append(_first_time(server))
            found["uncached"].append(_repeated(server, _records(server)[0], times))
    return {name: median(values) for name, values in found.items()}


def _records(server: Server) -> list[str]:
    _status, body = server.get("/sitemap.xml")
    return _RECORD.findall(body.decode())


def _repeated(server: Server, path: str, times: int) -> float:
    server.warm_up(path)
    before = server.cpu()
    for _ in range(times):
        server.get(path)
    return (server.cpu() - before) / times


def _first_time(server: Server) -> float:
    """Some pages compose the SQL and load the templates; the others count."""
    paths = _records(server)
    warm, counted = paths[::6], [path for at, path in enumerate(paths) if at % 6]
    for path in warm:
        server.get(path)
    before = server.cpu()
    for path in counted:
        server.get(path)
    return (server.cpu() - before) / len(counted)


def main() -> int:
    """Measure, print, and say by the exit code whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=400)
    cost = measure(parser.parse_args().times)
    ratio = {name: seconds / cost["bare"] for name, seconds in cost.items()}
    told = " ".join(f"{name}={ratio[name]:.2f}x" for name in ("cached", "uncached", "first"))
    sys.stdout.write(f"bare={cost['bare'] * 1000:.2f}ms {told}\n")
    return int(ratio["cached"] > CACHED or ratio["uncached"] > UNCACHED)


if __name__ == "__main__":
    raise SystemExit(main())
