"""What tiles cost: CPU of the IIIF door, held against a bare Django view and a crop by Pillow.

    python -m tests.bench.tiles [--times 400]

The museum runs under gunicorn with one synchronous worker, asked over HTTP one request at a time;
only the worker's CPU counts. Every row is held against the bare view of its own round; `pillow`
is what cutting the same tiles from the originals takes, by the CPU of this process.

    tile    stored tiles of the largest public pictures, all in turn
    part    parts beside the grid, half a tile on, which are drawn

The museum is the one that DATABASE_URL names (the demonstration's by default); pyramids that its
largest pictures lack are made first. Exits 1 when a row is above its limit.
"""

import argparse
import os
import sys
import time
from io import BytesIO
from itertools import cycle, islice
from math import inf
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.measuring.server import Server, serving  # noqa: E402  (the path is set above)

LIMITS = {"tile": 1.5, "part": 20.0, "pillow": inf}
"""Times the CPU of a bare view."""
ROUNDS = 3
"""Measurements of each; the median counts."""
PICTURES = 8
TILE = 512
_BARE, _MUSEUM = "tests.bench.measuring.bare:application", "museum.wsgi:application"
Corner = tuple[str, str, int, int]
"""An asset's id, the path of its original, left and top of a whole tile."""


def corners() -> list[Corner]:
    """Return every whole tile of the largest public pictures."""
    import django

    django.setup()
    from django.contrib.auth.models import AnonymousUser

    from media.kinds.image.models import MuseumImage
    from media.kinds.image.pyramids import make_pyramid
    from media.models import Asset

    public = Asset.objects.visible_to(AnonymousUser())
    images = MuseumImage.objects.filter(asset__in=public).select_related("asset", "pyramid")
    found = []
    for image in images.order_by("-width")[:PICTURES]:
        make_pyramid(image)
        found += [
            (str(image.asset_id), image.file.path, left, top)
            for left in range(0, image.width - TILE, TILE)
            for top in range(0, image.height - TILE, TILE)
        ]
    return found


def measure(found: list[Corner], times: int) -> dict[str, float]:
    """Return seconds of CPU per request: bare and every row."""
    cost = {}
    with serving(_BARE) as server:
        server.warm_up("/bare/")
        cost["bare"] = _asked(server, ["/bare/"], times)
    with serving(_MUSEUM) as server:
        cost["tile"] = _asked(server, [_address(corner) for corner in found], times)
        cost["part"] = _asked(server, [_address(corner, TILE // 2) for corner in found], times)
    cost["pillow"] = _cropped(found[:: max(1, len(found) // 5)])
    return cost


def _address(corner: Corner, beside: int = 0) -> str:
    asset, _path, left, top = corner
    side = TILE - beside
    return f"/iiif/3/{asset}/{left + beside},{top + beside},{side},{side}/{side},/0/default.jpg"


def _asked(server: Server, paths: list[str], times: int) -> float:
    """Ask for all once, so that the policy has decided of every picture, then for so many."""
    for path in paths:
        status, _body = server.get(path)
        if status != 200:
            raise RuntimeError(f"{path} answered {status}")
    before = server.cpu()
    for path in islice(cycle(paths), times):
        server.get(path)
    return (server.cpu() - before) / times


def _cropped(found: list[Corner]) -> float:
    from PIL import Image

    before = time.process_time()
    for _asset, path, left, top in found:
        with Image.open(path) as original:
            part = original.crop((left, top, left + TILE, top + TILE)).convert("RGB")
            part.save(BytesIO(), "JPEG", quality=85)
    return (time.process_time() - before) / len(found)


def main() -> int:
    """Measure and tell; 1 when a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=400)
    times = parser.parse_args().times
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.demo")
    os.environ["PYTHONPATH"] = str(ROOT)
    found = corners()
    if not found:
        print("No public picture is as large as a tile.")
        return 1
    rounds = [measure(found, times) for _ in range(ROUNDS)]
    above = False
    print(f"{len(found)} tiles of {len({corner[0] for corner in found})} pictures")
    print(f"bare    {median(each['bare'] for each in rounds) * 1e6:9.0f} µs")
    for row, limit in LIMITS.items():
        spent = median(each[row] for each in rounds)
        ratio = median(each[row] / each["bare"] for each in rounds)
        above |= ratio > limit
        told = "" if limit == inf else f"  (limit {limit:g})"
        print(f"{row:<7} {spent * 1e6:9.0f} µs  {ratio:8.2f} × bare{told}")
    return int(above)


if __name__ == "__main__":
    raise SystemExit(main())
