"""From metres on the building to pixels on the sheet."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..canvas.curves import Point
from ..canvas.sheet import INK, Colour, Sheet


@dataclass(frozen=True, slots=True)
class Palette:
    """Washes of one drawing."""

    paper: Colour
    tile: Colour
    timber: Colour
    stone: Colour
    plaster: Colour
    leaf: Colour
    sky: Colour
    red: Colour
    gilt: Colour
    dyed: str = ""  # indigo | brown | pine: dark paper, gold ink
    ink: Colour = INK
    sun: Colour | None = None  # stands in the sky, on dyed paper as the moon


@dataclass(frozen=True, slots=True)
class View:
    """A sheet with the ground line and the axis fixed; ``unit`` pixels a metre, v grows upward.

    ``lying`` turns it a quarter: v grows to the right and u downward, as a plan may lie.
    """

    sheet: Sheet
    axis: float
    ground: float
    unit: float
    palette: Palette
    lying: bool = False

    def at(self, u: float, v: float) -> Point:
        """One point."""
        if self.lying:
            return (self.axis + v * self.unit, self.ground + u * self.unit)
        return (self.axis + u * self.unit, self.ground - v * self.unit)

    def run(self, points: Iterable[Point]) -> list[Point]:
        """Many points."""
        return [self.at(u, v) for u, v in points]

    def box(self, u0: float, v0: float, u1: float, v1: float) -> list[Point]:
        """An upright rectangle."""
        return self.run([(u0, v0), (u1, v0), (u1, v1), (u0, v1)])

    def shifted(self, u: float, v: float = 0.0, scale: float = 1.0) -> "View":
        """The same sheet seen from another axis and ground."""
        x, y = self.at(u, v)
        return View(self.sheet, x, y, self.unit * scale, self.palette, self.lying)


def mirrored(points: Iterable[Point]) -> list[Point]:
    """The points on the other side of the axis."""
    return [(-u, v) for u, v in points]
