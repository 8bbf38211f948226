"""Drawn panoramas for their records, leading to one another; what officers put there stays."""

import hashlib
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from functools import partial
from pathlib import Path
from typing import Any

from django.db.models import Q

from heritage.models import HeritageRecord, RecordMedia
from media.actions.panoramas import create_panorama, mark
from media.kinds.panorama.models import Hotspot, Panorama
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from museum.demo import models3d, spheres
from museum.demo.drawn import CREATOR
from museum.demo.giving import give, wanted
from museum.demo.spheres import SCENES, Scene
from museum.demo.spheres.scenes import WIDTH

_PROGRAM = "Chương trình vẽ toàn cảnh của bảo tàng, bản"


def begin_panoramas(
    records: Mapping[str, HeritageRecord], pool: Executor, width: int = WIDTH
) -> Callable[[], int]:
    """Begin to draw the scenes that their records have not in this edition.

    What is returned waits for them, gives each to its record and leads from one to another; it
    returns how many records changed.
    """
    source = f"{_PROGRAM} {_edition()}"

    def current(asset: Asset) -> bool:
        return asset.source == source

    drawn = {
        scene: pool.submit(scene.draw, width)
        for scene in SCENES
        if scene.slug in records and wanted(records[scene.slug], ours=_ours(scene), current=current)
    }

    def hang() -> int:
        for scene, picture in drawn.items():
            give(
                records[scene.slug],
                ours=_ours(scene),
                current=current,
                make=partial(_use, scene, picture, source),
            )
        if drawn:
            _lead(records)
        return len(drawn)

    return hang


def _edition() -> str:
    """The edition of the programs: another one draws again."""
    files = sorted(
        file for room in (models3d, spheres) for file in Path(room.__path__[0]).rglob("*.py")
    )
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]


def _ours(scene: Scene) -> Q:
    return Q(
        asset__kind=AssetKind.PANORAMA,
        asset__source__startswith=_PROGRAM,
        asset__filename=scene.filename,
    )


def _use(scene: Scene, drawn: Future[bytes], source: str) -> RecordMedia:
    return RecordMedia(asset=_asset(scene, drawn.result(), source))


def _asset(scene: Scene, data: bytes, source: str) -> Asset:
    return create_panorama(
        file=data,
        filename=scene.filename,
        view={"pitch": 4, "field_of_view": 90},
        title=scene.title_vi,
        alt_vi=scene.alt_vi,
        alt_en=scene.alt_en,
        caption_vi=scene.title_vi,
        caption_en=scene.title_en,
        creator=CREATOR,
        credit_vi="Toàn cảnh mẫu minh họa do chương trình của bảo tàng vẽ, không phải ảnh chụp",
        credit_en="Specimen panorama drawn by the museum’s own code, not a photograph",
        source=source,
        rights=RightsStatement.CC0,
        generated=True,
    )


def _lead(records: Mapping[str, HeritageRecord]) -> None:
    """Mark the places of new scenes, once all that they lead to is there."""
    shown: dict[str, Panorama] = {}
    for scene in SCENES:
        uses = RecordMedia.objects.filter(_ours(scene), record=records.get(scene.slug))
        for use in uses.select_related("asset__image__panorama"):
            shown[f"{scene.slug}/{scene.name}"] = use.asset.image.panorama
    for scene in SCENES:
        panorama = shown.get(f"{scene.slug}/{scene.name}")
        if panorama is not None and not Hotspot.objects.filter(panorama=panorama).exists():
            mark(panorama, [_told(scene, spot, records, shown) for spot in scene.spots])


def _told(
    scene: Scene, spot: Any, records: Mapping[str, HeritageRecord], shown: Mapping[str, Panorama]
) -> dict[str, Any]:
    told: dict[str, Any] = {
        name: getattr(spot, name) for name in ("label_vi", "label_en", "text_vi", "text_en")
    }
    if spot.leads in shown:
        told["scene"] = shown[spot.leads].asset
    elif spot.leads in records:
        told["thing"] = records[spot.leads].pid
    return told | scene.looked(spot.at)
