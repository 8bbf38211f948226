"""Panoramas of a record, ready to be looked about in; flat, with their places as links, always.

Four queries however many panoramas and places there are, four more with plans; none for records
that have none.
"""

from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat

from heritage.access import Viewer
from heritage.models import RecordMedia
from heritage.models.bilingual import LocalText
from media.kinds.panorama.derivatives import ask_for_spheres, spheres
from media.kinds.panorama.models import Hotspot, Panorama
from media.models import Asset, AssetKind
from media.shown import Shown
from media.templatetags.media_tags import picture_url
from museum.addresses import path_of
from museum.presentation.record.gallery import credit_line
from museum.presentation.record.plans import FloorPlan, floor_plans
from museum.presentation.record.ways import Way, name_of, ways_of

_LARGE = 2000
"""Pixels: how wide the flat picture is opened."""
_PHONE = 4096
"""Pixels: the widest that a phone is given, whose weight is told before a script runs."""


@dataclass(frozen=True, slots=True)
class Place(Shown):
    """A place to look at; degrees from the middle of the picture."""

    number: int
    yaw: float
    pitch: float
    label: LocalText
    text: LocalText
    way: Way | None


@dataclass(frozen=True, slots=True)
class Surround(Shown):
    """A panorama as the page shows it; without `levels` it is still being prepared."""

    asset: Asset
    name: str
    """Of its part of the page, for links."""
    caption: str
    credit: str
    large: str
    closer: str
    """Base address of the flat picture in the IIIF Image API."""
    yaw: float
    pitch: float
    field_of_view: int
    heading: float | None
    levels: tuple[dict[str, Any], ...]
    """Sizes of the sphere, narrowest first: width, url, and its weight in words."""
    size: str
    places: tuple[Place, ...]
    plan: FloorPlan | None
    """Where it stands; None where no plan tells."""


def panoramas(uses: list[RecordMedia], user: Viewer) -> tuple[Surround, ...]:
    """Return the panoramas among these uses, in their order; ways only to what `user` may see."""
    wanted = {use.asset_id: use for use in uses if use.asset.kind == AssetKind.PANORAMA}
    if not wanted:
        return ()
    found = Panorama.objects.filter(image__asset__in=wanted).select_related("image")
    rows = {row.image.asset_id: row for row in found.prefetch_related("hotspots")}
    ways = ways_of([spot for row in rows.values() for spot in row.hotspots.all()], set(rows), user)
    plans = floor_plans(rows, user)
    return tuple(
        _surround(use, rows[key], ways, plans.get(key))
        for key, use in wanted.items()
        if key in rows
    )


def _surround(
    use: RecordMedia, row: Panorama, ways: dict[str, Way], plan: FloorPlan | None
) -> Surround:
    asset = use.asset
    row.image = image = asset._state.fields_cache.get("image") or row.image
    image.asset = asset
    ask_for_spheres(row)
    levels = tuple(
        {"width": each.width, "url": each.url, "size": _size(row.weights.get(str(each.file)))}
        for each in spheres(image)
    )
    first = [level for level in levels if level["width"] <= _PHONE] or list(levels[:1])
    return Surround(
        asset=asset,
        name=name_of(asset.pk),
        caption=str(use.caption or asset.caption or asset.alt),
        credit=credit_line(asset),
        large=picture_url(asset, _LARGE),
        closer=path_of("iiif-image:base", asset_id=asset.pk),
        yaw=row.yaw,
        pitch=row.pitch,
        field_of_view=row.field_of_view,
        heading=row.heading,
        levels=levels,
        size=first[-1]["size"] if first else "",
        places=tuple(
            _place(number, spot, ways) for number, spot in enumerate(row.hotspots.all(), 1)
        ),
        plan=plan,
    )


def _size(weight: int | None) -> str:
    return filesizeformat(weight) if weight else ""


def _place(number: int, spot: Hotspot, ways: dict[str, Way]) -> Place:
    return Place(
        number=number,
        yaw=spot.yaw,
        pitch=spot.pitch,
        label=spot.label,
        text=spot.text,
        way=ways.get(spot.thing or spot.scene_id or ""),
    )
