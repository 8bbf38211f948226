"""21.09,105.77~2km and 21.0,105.7..21.1,105.8 → nodes, and back."""

import re

from search.query.nodes import Around, Box

NEAR_METRES = 1_000
"""What “near” means when no distance is said."""
MOST_METRES = 500_000
_NUMBER = r"([+-]?\d{1,3}(?:\.\d+)?)"
_POINT = rf"{_NUMBER}\s*[,;]\s*{_NUMBER}"
_AROUND = re.compile(rf"{_POINT}(?:\s*~\s*(\d{{1,6}}(?:\.\d+)?)\s*(km|m)?)?", re.IGNORECASE)
_BOX = re.compile(rf"{_POINT}\s*\.\.\s*{_POINT}")
_PLACES = 6  # decimals: a tenth of a metre


def read_around(text: str, start: int, end: int) -> Around | None:
    """A point and a distance (kilometres when no unit is said); None when it is neither."""
    match = _AROUND.fullmatch(text.strip())
    if match is None:
        return None
    latitude, longitude = (round(float(match[place]), _PLACES) for place in (1, 2))
    unit = 1 if (match[4] or "km").lower() == "m" else 1000
    metres = round(float(match[3]) * unit) if match[3] else NEAR_METRES
    if abs(latitude) > 90 or abs(longitude) > 180 or not 1 <= metres <= MOST_METRES:
        return None
    return Around(latitude, longitude, metres, start, end)


def read_box(text: str, start: int, end: int) -> Box | None:
    """Two opposite corners, in any order; None when they are none."""
    match = _BOX.fullmatch(text.strip())
    if match is None:
        return None
    latitudes = sorted(round(float(match[place]), _PLACES) for place in (1, 3))
    longitudes = sorted(round(float(match[place]), _PLACES) for place in (2, 4))
    if max(map(abs, latitudes)) > 90 or max(map(abs, longitudes)) > 180:
        return None
    return Box(latitudes[0], longitudes[0], latitudes[1], longitudes[1], start, end)


def around_text(node: Around) -> str:
    """As `read_around` reads it."""
    whole = node.metres % 1000 == 0
    distance = f"{node.metres // 1000}km" if whole else f"{node.metres}m"
    return f"{_degrees(node.latitude)},{_degrees(node.longitude)}~{distance}"


def box_text(node: Box) -> str:
    """As `read_box` reads it."""
    south_west = f"{_degrees(node.south)},{_degrees(node.west)}"
    return f"{south_west}..{_degrees(node.north)},{_degrees(node.east)}"


def _degrees(value: float) -> str:
    text = f"{value:.{_PLACES}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
