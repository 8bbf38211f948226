"""Panoramas of a record, ready to be looked about in; flat, with their places as links, always.

Four queries however many panoramas and places there are; none for records that have none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat

from heritage.access import Viewer, access_levels
from heritage.models import HeritageRecord, RecordMedia
from heritage.models.bilingual import LocalText, local_text
from media.kinds.panorama.derivatives import ask_for_spheres, spheres
from media.kinds.panorama.models import Hotspot, Panorama
from media.models import Asset, AssetKind
from media.shown import Shown
from media.templatetags.media_tags import picture_url
from museum.addresses import path_of, record_path
from museum.presentation.record.gallery import credit_line

_LARGE = 2000
"""Pixels: how wide the flat picture is opened."""
_PHONE = 4096
"""Pixels: the widest that a phone is given, whose weight is told before a script runs."""


@dataclass(frozen=True, slots=True)
class Way(Shown):
    """Whither a place leads: an address, what is there, whether that is a panorama."""

    url: str
    title: LocalText
    scene: bool


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


def name_of(asset_id: str) -> str:
    """Return what a panorama's part of a page is called, in addresses too."""
    return f"toan-canh-{asset_id}"


def panoramas(uses: list[RecordMedia], user: Viewer) -> tuple[Surround, ...]:
    """Return the panoramas among these uses, in their order; ways only to what `user` may see."""
    wanted = {use.asset_id: use for use in uses if use.asset.kind == AssetKind.PANORAMA}
    if not wanted:
        return ()
    found = Panorama.objects.filter(image__asset__in=wanted).select_related("image")
    rows = {row.image.asset_id: row for row in found.prefetch_related("hotspots")}
    ways = _ways([spot for row in rows.values() for spot in row.hotspots.all()], set(rows), user)
    return tuple(_surround(use, rows[key], ways) for key, use in wanted.items() if key in rows)


def _surround(use: RecordMedia, row: Panorama, ways: dict[str, Way]) -> Surround:
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


def _ways(spots: Iterable[Hotspot], here: set[str], user: Viewer) -> dict[str, Way]:
    """Identifier of a record or an asset → the way there; only to what this viewer may see."""
    things = {spot.thing for spot in spots if spot.thing}
    scenes = {spot.scene_id for spot in spots if spot.scene_id}
    ways = _to_records(things, user) if things else {}
    return ways | (_to_scenes({each for each in scenes if each}, here, user) if scenes else {})


def _to_records(pids: set[str], user: Viewer) -> dict[str, Way]:
    records = HeritageRecord.objects.visible_to(user).filter(pid__in=pids)
    rows = records.only("pid", "kind", "slug", "title_vi", "title_en")
    return {
        row.pid: Way(record_path(row.slug), local_text(row, "title"), False)
        for row in rows
        if row.slug
    }


def _to_scenes(assets: set[str], here: set[str], user: Viewer) -> dict[str, Way]:
    """To the first record that shows the panorama; within the page where it is shown here too."""
    shown = RecordMedia.objects.filter(
        record__in=HeritageRecord.objects.visible_to(user),
        asset__in=assets,
        asset__access__in=access_levels(user),
    )
    uses = shown.select_related("record", "asset").order_by("sort_order", "pk")
    ways: dict[str, Way] = {}
    for use in uses:
        if use.asset_id not in ways and use.record.slug:
            page = "" if use.asset_id in here else record_path(use.record.slug)
            title = use.asset.caption or local_text(use.record, "title")
            ways[use.asset_id] = Way(f"{page}#{name_of(use.asset_id)}", title, True)
    return ways
