"""Tiles behind nginx, beside Debian's iipsrv on the same pyramids in the same run.

    python -m tests.bench.tile_servers [--pictures 8] [--side 10240] [--seconds 8] [--folder kept]

Eight clients (``wrk``) ask for the tiles of several pictures in turn, and then for parts beside
the grid. Ours twice: as docs/operations/nginx.conf has it, where nginx keeps public tiles for the
minute that the museum allows, and with nothing kept, where every request is looked up and admitted
by the museum. nginx handing out files of the size of a tile is the limit.

    goals  tiles 6.5 × iipsrv, parts .8 × (its p95 not passed in either)

Needs nginx, wrk and iipimage-server (``apt-get install``). Exits 1 when a goal is missed.
"""

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from tests.bench.measuring.tilefarm import IIPSRV, farm, status
from tests.bench.measuring.wrk import Load, load

CLIENTS = 8
TILE = 512
TILES_GOAL, PARTS_GOAL = 6.5, 0.8
_PARTS = 2_000
Region = tuple[int, int]


def main() -> int:
    """Make the museum, ask, print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", type=int, default=8)
    parser.add_argument("--side", type=int, default=10_240)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--folder", type=Path, help="kept, so that pictures need not be made again")
    options = parser.parse_args()
    if not IIPSRV.exists():
        print("iipsrv is not here: apt-get install iipimage-server nginx wrk", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="tile-servers-") as scratch:
        folder = options.folder or Path(scratch)
        pictures = _museum(folder, options.pictures, options.side)
        served = Path(scratch) / "served"
        (served / "plain").mkdir(parents=True)
        Path(scratch).chmod(0o755)
        (served / "plain" / "tile.jpg").write_bytes(os.urandom(25_000))
        with farm(served, folder) as address:
            taken = dict(_measure(served, address, pictures, options))
    return _told(taken)


def _museum(folder: Path, count: int, side: int) -> list[tuple[str, str]]:
    """Public pictures with pyramids: ids of assets, and their pyramids below ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "museum.settings.demo",
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'museum.sqlite3'}",
        "MEDIA_MAX_IMAGE_BYTES": str(1 << 30),
        "MEDIA_MAX_IMAGE_PIXELS": str(1 << 30),
        "ALLOWED_HOSTS": "localhost",
    }
    import django

    django.setup()
    from django.core.management import call_command

    from media.kinds.image.models import MuseumImage
    from media.kinds.image.pyramids import make_pyramid
    from tests.factories.heritage import RecordFactory, add_picture
    from tests.factories.media import AssetFactory

    call_command("migrate", verbosity=0)
    images = MuseumImage.objects.select_related("asset").order_by("pk")
    for number in range(images.count(), count):
        use = add_picture(RecordFactory())
        use.asset = AssetFactory.create(file=_picture(number, side), filename=f"{number}.jpg")
        use.save()
    images = images.filter(width=side)
    for image in images:
        make_pyramid(image)
    return [
        (image.asset_id, str(Path(image.pyramid.file.path).relative_to(folder)))
        for image in images.select_related("pyramid")[:count]
    ]


def _picture(number: int, side: int) -> bytes:
    """As hard to compress as a photograph of paper: clouds and grain."""
    import pyvips

    clouds = pyvips.Image.perlin(side, side, cell_size=256, seed=number)
    grain = pyvips.Image.gaussnoise(side, side, mean=0, sigma=9, seed=number)
    grey = (clouds * 90 + 140 + grain).cast("uchar")
    bands = grey.bandjoin([(grey * 0.9).cast("uchar"), (grey * 0.7).cast("uchar")])
    coloured = bands.copy(interpretation="srgb")
    return bytes(coloured.jpegsave_buffer(Q=85))


def _measure(
    folder: Path, address: str, pictures: Sequence[tuple[str, str]], options: argparse.Namespace
) -> Iterator[tuple[str, Load]]:
    corners = list(product(range(0, options.side, TILE), repeat=2))
    tiles = [(picture, corner) for corner in corners for picture in pictures]
    chance = random.Random(7)
    places = range(options.side - TILE)
    parts = [
        (chance.choice(pictures), (chance.choice(places) | 1, chance.choice(places) | 1))
        for _ in range(_PARTS)
    ]
    chance.shuffle(tiles)
    ways = {"kept": "/iiif/3/{0}", "unkept": "/unkept/iiif/3/{0}", "iipsrv": "/peer/{1}"}
    for sort, regions in {"tiles": tiles, "parts": parts}.items():
        for name, way in ways.items():
            paths = [_path(way.format(*picture), corner) for picture, corner in regions]
            for path in dict.fromkeys(paths[: 4 * len(pictures)]):
                if (code := status(address + path)) != 200:
                    raise RuntimeError(f"{path} was answered {code}")
            load(folder, address, paths, clients=CLIENTS, seconds=options.seconds)
            taken = load(folder, address, paths, clients=CLIENTS, seconds=options.seconds)
            yield f"{sort} {name}", taken
    plain = ["/plain/tile.jpg"]
    yield "plain file", load(folder, address, plain, clients=CLIENTS, seconds=options.seconds)


def _path(picture: str, corner: Region) -> str:
    left, top = corner
    return f"{picture}/{left},{top},{TILE},{TILE}/{TILE},/0/default.jpg"


def _told(taken: dict[str, Load]) -> int:
    for name, each in taken.items():
        failed = f"  {each.failed} FAILED" if each.failed else ""
        print(f"{name:14} {each.rate:9.0f} a second  p95 {each.p95 * 1e3:8.2f} ms{failed}")
    missed = sum(each.failed for each in taken.values())
    for sort, goal, ours in (
        ("tiles", TILES_GOAL, "kept"),
        ("tiles", TILES_GOAL, "unkept"),
        ("parts", PARTS_GOAL, "unkept"),
    ):
        peer, here = taken[f"{sort} iipsrv"], taken[f"{sort} {ours}"]
        faster, later = here.rate / peer.rate, here.p95 / peer.p95
        print(f"{sort} {ours} / iipsrv: {faster:.2f} (goal {goal}), p95 {later:.2f} of its")
        missed += ours != "unkept" and (faster < goal or later > 1)
        missed += sort == "parts" and (faster < goal or later > 1)
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
