"""Ways from a place in a panorama or on a plan: to records and to other panoramas."""

from collections.abc import Iterable
from dataclasses import dataclass

from heritage.access import Viewer, access_levels
from heritage.models import HeritageRecord, RecordMedia
from heritage.models.bilingual import LocalText, local_text
from media.kinds.panorama.models import Hotspot
from media.shown import Shown
from museum.addresses import record_path


@dataclass(frozen=True, slots=True)
class Way(Shown):
    """Whither a place leads: an address, what is there, whether that is a panorama."""

    url: str
    title: LocalText
    scene: bool


def name_of(asset_id: str) -> str:
    """Return what a panorama's part of a page is called, in addresses too."""
    return f"toan-canh-{asset_id}"


def ways_of(spots: Iterable[Hotspot], here: set[str], user: Viewer) -> dict[str, Way]:
    """Identifier of a record or an asset → the way there; only to what this viewer may see."""
    things = {spot.thing for spot in spots if spot.thing}
    scenes = {spot.scene_id for spot in spots if spot.scene_id}
    ways = _to_records(things, user) if things else {}
    return ways | (to_scenes({each for each in scenes if each}, here, user) if scenes else {})


def _to_records(pids: set[str], user: Viewer) -> dict[str, Way]:
    records = HeritageRecord.objects.visible_to(user).filter(pid__in=pids)
    rows = records.only("pid", "kind", "slug", "title_vi", "title_en")
    return {
        row.pid: Way(record_path(row.slug), local_text(row, "title"), False)
        for row in rows
        if row.slug
    }


def to_scenes(assets: set[str], here: set[str], user: Viewer) -> dict[str, Way]:
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
