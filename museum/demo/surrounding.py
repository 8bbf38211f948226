"""Drawn panoramas for their records, leading to one another; what officers put there stays."""

import hashlib
from collections.abc import Mapping
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
from museum.demo.giving import give
from museum.demo.spheres import SCENES, Scene
from museum.demo.spheres.scenes import WIDTH

_PROGRAM = "Chương trình vẽ toàn cảnh của bảo tàng, bản"


def load_panoramas(records: Mapping[str, HeritageRecord], width: int = WIDTH) -> int:
    """Give each scene to its record, once; return how many records have changed."""
    source = f"{_PROGRAM} {_edition()}"
    scenes = [scene for scene in SCENES if scene.slug in records]
    changed = sum(_give(scene, records[scene.slug], source, width) for scene in scenes)
    if changed:
        _lead(records)
    return changed


def _edition() -> str:
    """The edition of the programs: another one draws again."""
    files = sorted(
        file for room in (models3d, spheres) for file in Path(room.__path__[0]).rglob("*.py")
    )
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]


def _give(scene: Scene, record: HeritageRecord, source: str, width: int) -> bool:
    return give(
        record,
        ours=_ours(scene),
        current=lambda asset: asset.source == source,
        make=partial(_use, scene, source, width),
    )


def _ours(scene: Scene) -> Q:
    return Q(
        asset__kind=AssetKind.PANORAMA,
        asset__source__startswith=_PROGRAM,
        asset__filename=scene.filename,
    )


def _use(scene: Scene, source: str, width: int) -> RecordMedia:
    return RecordMedia(asset=_asset(scene, source, width))


def _asset(scene: Scene, source: str, width: int) -> Asset:
    return create_panorama(
        file=scene.draw(width),
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
