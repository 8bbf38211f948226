"""The map's data as GeoJSON (RFC 7946), with only what everybody may know."""

from collections.abc import Iterable
from typing import Any

from heritage.enums import AreaLevel
from heritage.models import AreaUnit
from museum.presentation.map.groups import Group
from museum.presentation.map.rows import Entry
from museum.presentation.map.sketch import bare, name_of, villages, written_areas
from museum.presentation.map.spot import Exactness

MEDIA_TYPE = "application/geo+json"


def points(shown: Iterable[Entry], *, total: int, more: bool, language: str) -> dict[str, Any]:
    """Return records as points. ``total`` is all that answers, placed or not; ``more``: cut."""
    return {
        "type": "FeatureCollection",
        "total": total,
        "more": more,
        "features": [feature for entry in shown if (feature := _point(entry, language))],
    }


def _point(entry: Entry, language: str) -> dict[str, Any] | None:
    if entry.spot is None:
        return None
    properties = {
        "slug": entry.slug,
        "url": entry.url,
        "title": entry.title.text,
        "kind": entry.kind,
        "label": entry.kind_label,
        "exactness": entry.spot.exactness.value,
        "metres": entry.spot.metres,
        "place": entry.spot.words,
    }
    if entry.title.language != language:
        properties["lang"] = entry.title.language
    if entry.thumb:
        properties["picture"] = entry.thumb.url
    return {
        "type": "Feature",
        "id": entry.id,
        "geometry": {
            "type": "Point",
            "coordinates": [entry.spot.longitude, entry.spot.latitude],
        },
        "properties": properties,
    }


def groups(gathered: Iterable[Group], *, total: int, more: bool) -> dict[str, Any]:
    """Return groups as points with their number, each with the box that asks for what is in it.

    ``total`` is all that answers there; ``more``: what is known by its area is not all counted.
    """
    return {
        "type": "FeatureCollection",
        "total": total,
        "more": more,
        "features": [
            {
                "type": "Feature",
                "bbox": group.box,
                "geometry": {"type": "Point", "coordinates": [group.longitude, group.latitude]},
                "properties": {
                    "count": group.count,
                    "exactness": Exactness.AREA if group.one_place else "tile",
                },
            }
            for group in gathered
        ],
    }


def areas() -> dict[str, Any]:
    """Return the areas that the map names, as points, with their bounds where those are known.

    The villages of our drawing come after them; ``label`` is what the map writes.
    """
    spots = written_areas()
    bounds = dict(
        AreaUnit.objects.filter(pk__in=[spot.area.pk for spot in spots])
        .exclude(boundary=None)
        .values_list("pk", "boundary")
    )
    held = [
        {
            "type": "Feature",
            "id": spot.area.pk,
            "geometry": geometry,
            "properties": {
                "name": str(spot.area.name),
                "label": bare(str(spot.area.name)),
                "level": spot.area.level,
                "current": spot.area.valid_to is None,
                "sketched": spot.sketched,
            },
        }
        for spot in spots
        for geometry in _geometries(spot.longitude, spot.latitude, bounds.get(spot.area.pk))
    ]
    return {"type": "FeatureCollection", "features": [*held, *map(_village, villages())]}


def _village(feature: dict[str, Any]) -> dict[str, Any]:
    name = name_of(feature)
    properties = {"level": AreaLevel.VILLAGE.value, "current": True, "sketched": True}
    return {
        "type": "Feature",
        "geometry": feature["geometry"],
        "properties": {"name": name, "label": name, **properties},
    }


def _geometries(longitude: float, latitude: float, bounds: Any) -> Iterable[dict[str, Any]]:
    yield {"type": "Point", "coordinates": [longitude, latitude]}
    if bounds:
        yield bounds
