"""The map as a drawing in the page itself: what is seen before, and without, any script."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians

from media.shown import Shown
from museum.presentation.map.ground import Frame, Name, Shape, names, shapes
from museum.presentation.map.lettering import around, room_for
from museum.presentation.map.rows import Entry
from museum.presentation.map.spot import Exactness

WIDTH, HEIGHT = 600, 540
"""Nearly square, so that the land fills a phone's column and half a desk alike."""
_MARGIN = 36
_LETTERS = 20
"""Units; what a phone needs to show letters of 12 px (`map.css`)."""
_LEAST_SPAN = 0.04
"""Degrees; closer than that the drawing says nothing."""
_HOME = ((20.99, 105.69), (21.12, 105.85))
"""What is drawn when nothing is placed."""


@dataclass(frozen=True, slots=True)
class Dot(Shown):
    """Records at one place; ``look`` says how exactly they are known to be there.

    "" exactly; "rough" about there; "area" somewhere in the area; "mixed" one this, one that.
    """

    x: float
    y: float
    number: int
    look: str

    @property
    def radius(self) -> float:
        """Larger where more stand together; the surface grows with the number."""
        return round(5 + 1.6 * (self.number - 1) ** 0.5, 1)


@dataclass(frozen=True, slots=True)
class Drawing(Shown):
    """What map/parts/sketch.html draws."""

    shapes: list[Shape]
    names: list[Name]
    dots: list[Dot]


def drawing(shown: Iterable[Entry]) -> Drawing:
    """Draw the sketch around the entries that are somewhere."""
    spots = [entry.spot for entry in shown if entry.spot]
    frame = _around([(spot.latitude, spot.longitude) for spot in spots] or _HOME)
    together: dict[tuple[float, float], list[str]] = {}
    for spot in spots:
        place = frame.at(spot.latitude, spot.longitude)
        together.setdefault(place, []).append(_LOOKS.get(spot.exactness, "rough"))
    dots = [Dot(*place, len(looks), _look(looks)) for place, looks in together.items()]
    taken = [around(dot.x, dot.y, dot.radius) for dot in dots]
    written = room_for(names(frame), taken, size=_LETTERS, width=WIDTH, height=HEIGHT)
    return Drawing(shapes(frame), written, dots)


_LOOKS = {Exactness.POINT: "", Exactness.AREA: "area"}


def _look(looks: list[str]) -> str:
    return looks[0] if len(set(looks)) == 1 else "mixed"


def _around(places: Sequence[tuple[float, float]]) -> Frame:
    """The closest frame that holds these places (latitude, longitude) with a margin."""
    latitudes, longitudes = zip(*places, strict=True)
    latitude = (min(latitudes) + max(latitudes)) / 2
    across = (max(longitudes) - min(longitudes)) * cos(radians(latitude))
    down = max(latitudes) - min(latitudes)
    scale = min(
        (WIDTH - 2 * _MARGIN) / max(across, _LEAST_SPAN),
        (HEIGHT - 2 * _MARGIN) / max(down, _LEAST_SPAN),
    )
    return Frame(WIDTH, HEIGHT, latitude, (min(longitudes) + max(longitudes)) / 2, scale)
