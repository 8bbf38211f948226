"""Our own drawing of the land: rivers, dykes, lakes, villages, where names of areas are written.

It is drawn by hand and says so. A record that tells only its area stands where the area's name
is written; nobody takes that for a point, because everything that shows it says what it is.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import heritage
from heritage.enums import AreaLevel
from heritage.models import AreaUnit
from heritage.models.bilingual import active_language
from museum.presentation.authorities import authorities
from museum.presentation.kept import kept

FILE = Path(heritage.__file__).parent / "static" / "heritage" / "map" / "sketch.geojson"
LAND = ("river", "dyke", "lake")
"""The kinds of features that are lines and surfaces; the others are places of names."""
_LEVEL = re.compile(r"^(?:phường|xã|làng|thôn) | (?:ward|commune|village)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AreaSpot:
    """Where the name of an area stands; ``sketched`` when only the drawing says so."""

    area: AreaUnit
    latitude: float
    longitude: float
    sketched: bool


@cache
def features() -> tuple[dict[str, Any], ...]:
    """Return the features of the drawing (GeoJSON)."""
    return tuple(json.loads(FILE.read_text(encoding="utf-8"))["features"])


@kept
def area_spots() -> dict[int, AreaSpot]:
    """Return area id → where it is: its own centre, else where the drawing has its name."""
    written = {
        slug: feature["geometry"]["coordinates"]
        for feature in features()
        for slug in feature["properties"].get("areas", ())
    }
    spots = {}
    for area in authorities().areas.values():
        if area.latitude is not None and area.longitude is not None:
            spots[area.pk] = AreaSpot(area, area.latitude, area.longitude, sketched=False)
        elif area.slug in written:
            longitude, latitude = written[area.slug]
            spots[area.pk] = AreaSpot(area, latitude, longitude, sketched=True)
    return spots


def name_of(feature: dict[str, Any]) -> str:
    """Return the name of a drawn feature in the active language, "" when it has none."""
    properties = feature["properties"]
    if active_language() == "en" and "name_en" in properties:
        return str(properties["name_en"])
    return str(properties.get("name", ""))


def bare(name: str) -> str:
    """“Đông Ngạc” of “Phường Đông Ngạc” or “Đông Ngạc Ward”: what a map writes.

    The letters tell what it is, and the legend tells the letters.
    """
    return _LEVEL.sub("", name)


@kept
def written_areas() -> tuple[AreaSpot, ...]:
    """Return the areas whose names the map writes: wards and villages, each name once.

    Of two areas of one name the one of today is written; those of today come first.
    """
    spots = sorted(area_spots().values(), key=lambda spot: spot.area.valid_to is not None)
    found: dict[str, AreaSpot] = {}
    for spot in spots:
        if spot.area.level in (AreaLevel.WARD, AreaLevel.VILLAGE):
            found.setdefault(spot.area.name_vi, spot)
    return tuple(found.values())


@kept
def villages() -> tuple[dict[str, Any], ...]:
    """Return the villages of the drawing (GeoJSON), without those that are areas of the museum."""
    known = {
        bare(spot.area.name_vi)
        for spot in area_spots().values()
        if spot.area.level == AreaLevel.VILLAGE
    }
    drawn = (each for each in features() if each["properties"]["kind"] == "village")
    return tuple(each for each in drawn if each["properties"]["name"] not in known)


@kept
def bounded() -> bool:
    """Return whether any area on the map has its bounds."""
    drawn = [spot.area.pk for spot in written_areas()]
    return AreaUnit.objects.filter(pk__in=drawn).exclude(boundary=None).exists()
