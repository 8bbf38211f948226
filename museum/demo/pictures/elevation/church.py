"""A parish church front: gabled nave, bell tower, pointed arches, rose window."""

from dataclasses import dataclass

from ..canvas.curves import Point, arc, bezier
from ..chance import chance
from ..drafting.view import View


@dataclass(frozen=True, slots=True)
class Church:
    """Measures in metres that front, plan and section share."""

    half: float  # from the axis to the outside of the aisles
    eave: float
    bays: int  # of the nave, from the tower to the chancel
    bay: float

    @property
    def peak(self) -> float:
        """Height of the nave's ridge."""
        return self.eave + 5.0

    @property
    def nave(self) -> float:
        """From the axis to the nave's piers."""
        return 4.2


def church_of(slug: str) -> Church:
    """The church that a record's pictures all agree on."""
    rnd = chance(slug, "church")
    return Church(rnd.uniform(7.6, 8.2), rnd.uniform(7.4, 8.0), rnd.choice((6, 7, 8)), 3.6)


def draw_church(view: View, church: Church) -> float:
    """The front with its tower on the axis; returns the height of the cross."""
    half, eave = church.half, church.eave
    _aisles(view, half, eave)
    _nave(view, eave)
    top = _tower(view, eave)
    for side in (-1, 1):
        _turret(view, side * half, eave + 1.6)
    _porch(view)
    return top


def pointed_arch(u: float, low: float, half: float, tall: float) -> list[Point]:
    """A pointed arch standing on ``low``."""
    spring = low + tall - half * 1.5
    right = bezier((u + half, spring), (u + half, spring + half),
        (u + half * 0.4, low + tall - half * 0.3),
                   (u, low + tall), 12)  # fmt: skip
    left = [(2 * u - x, y) for x, y in right[::-1]]
    return [(u + half, low), *right, *left[1:], (u - half, low)]


def _window(view: View, u: float, low: float, half: float, tall: float) -> None:
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.run(pointed_arch(u, low - 0.12, half + 0.22, tall + 0.4)), pal.plaster, 0.9)
    sheet.shape(view.run(pointed_arch(u, low, half, tall)), (104, 112, 124), 1.0)
    sheet.hatch(view.run(pointed_arch(u, low, half, tall)), 4.5, 45, 0.5, 150)
    sheet.hatch(view.run(pointed_arch(u, low, half, tall)), 4.5, -45, 0.5, 150)
    sheet.line(view.run([(u, low), (u, low + tall)]), 1.4)
    sheet.shape(view.box(u - half - 0.3, low - 0.26, u + half + 0.3, low - 0.1), pal.stone, 0.9)


def _aisles(view: View, half: float, eave: float) -> None:
    sheet, pal = view.sheet, view.palette
    for side in (-1, 1):
        wall = [
            (side * 4.2, 0),
            (side * half, 0),
            (side * half, eave - 1.2),
            (side * 4.2, eave + 0.8),
        ]
        sheet.shape(view.run(wall), pal.plaster, 1.3)
        slope = [(side * (half + 0.3), eave - 1.35), (side * (half + 0.3), eave - 1.0),
            (side * 4.2, eave + 1.2),
                 (side * 4.2, eave + 0.84)]  # fmt: skip
        sheet.shape(view.run(slope), pal.tile, 1.1)
        sheet.shadow(view.run(wall), 244, 255)
        _window(view, side * 5.95, 1.9, 0.62, 3.5)
        for v in (1.1, eave - 2.0):
            sheet.line(view.run([(side * 4.2, v), (side * half, v)]), 0.7)
            sheet.line(view.run([(side * 4.2, v + 0.14), (side * half, v + 0.14)]), 0.5, 200)


def _nave(view: View, eave: float) -> None:
    sheet, pal = view.sheet, view.palette
    peak = eave + 5.0
    gable: list[Point] = [
        (-4.6, 0),
        (4.6, 0),
        (4.6, eave + 0.9),
        (0, peak + 0.5),
        (-4.6, eave + 0.9),
    ]
    sheet.shape(view.run(gable), pal.plaster, 1.5)
    for side in (-1, 1):
        cope = [
            (side * 4.6, eave + 0.9),
            (side * 4.9, eave + 0.9),
            (0, peak + 0.9),
            (0, peak + 0.5),
        ]
        sheet.shape(view.run(cope), pal.stone, 1.0)
        for i in range(9):
            k = (i + 0.5) / 9
            u, v = side * 4.6 * (1 - k), eave + 0.55 + (peak - eave - 0.4) * k
            sheet.line(arc(view.at(u, v), 0.2 * view.unit, 0, 180, 12), 0.7)
        _window(view, side * 3.35, 2.3, 0.55, 4.0)
        _buttress(view, side * 4.4, eave + 0.2)


def _buttress(view: View, u: float, tall: float) -> None:
    sheet, pal = view.sheet, view.palette
    for w, low, high in (
        (0.5, 0.0, tall * 0.35),
        (0.4, tall * 0.35, tall * 0.72),
        (0.3, tall * 0.72, tall),
    ):
        sheet.shape(view.box(u - w, low, u + w, high), pal.plaster, 1.0)
        cap = [
            (u - w - 0.08, high),
            (u + w + 0.08, high),
            (u + w - 0.14, high + 0.3),
            (u - w + 0.14, high + 0.3),
        ]
        sheet.shape(view.run(cap), pal.stone, 0.9)
        sheet.shadow(view.box(u, low, u + w, high), 222, 222)


def _tower(view: View, eave: float) -> float:
    """Three stages and a spire over the middle."""
    sheet, pal = view.sheet, view.palette
    stages = (
        (2.35, 0.0, eave - 1.1),
        (2.15, eave - 1.1, eave + 3.2),
        (1.95, eave + 3.2, eave + 7.6),
    )
    for w, low, high in stages:
        sheet.shape(view.box(-w, low, w, high), pal.plaster, 1.5)
        sheet.shape(view.box(-w - 0.22, high - 0.24, w + 0.22, high), pal.stone, 1.0)
        sheet.shape(view.box(-w - 0.36, high, w + 0.36, high + 0.16), pal.stone, 1.0)
        sheet.shadow(view.box(w * 0.35, low, w, high), 235, 235)
        for side in (-1, 1):
            sheet.shape(
                view.box(side * (w - 0.34), low, side * (w + 0.04), high - 0.24), pal.plaster, 0.8
            )
    _rose(view, eave + 1.0, 1.25)
    for u in (-0.85, 0.85):
        _window(view, u, eave + 4.1, 0.5, 2.7)
    top = eave + 7.76
    for side in (-1, 1):
        _pinnacle(view, side * 1.85, top, 1.9)
    spire = [(-1.6, top), (1.6, top), (0.08, top + 6.2), (-0.08, top + 6.2)]
    sheet.shape(view.run(spire), pal.tile, 1.5)
    sheet.shadow(view.run([(0.35, top), (1.6, top), (0.08, top + 6.2)]), 214, 230)
    for k in (-0.6, 0.55):
        sheet.line(view.run([(k * 1.6, top), (0, top + 6.2)]), 0.8)
    for i in range(1, 22):
        v = top + i * 0.28
        w = 1.6 * (1 - (v - top) / 6.3)
        sheet.line(view.run([(-w, v), (w, v)]), 0.4, 150)
    return _cross(view, top + 6.2)


def _cross(view: View, v: float) -> float:
    sheet = view.sheet
    sheet.disc(view.at(0, v + 0.12), 0.16 * view.unit, view.palette.gilt, 0.9)
    sheet.shape(view.box(-0.06, v + 0.25, 0.06, v + 1.5), view.palette.gilt, 0.9)
    sheet.shape(view.box(-0.4, v + 0.96, 0.4, v + 1.08), view.palette.gilt, 0.9)
    return v + 1.5


def _rose(view: View, v: float, r: float) -> None:
    sheet, pal = view.sheet, view.palette
    at, px = view.at(0, v), r * view.unit
    sheet.disc(at, px * 1.16, pal.stone, 1.2)
    sheet.disc(at, px, (104, 112, 124), 1.2)
    for i in range(12):
        petal = arc((at[0], at[1]), px, i * 30 - 14, i * 30 + 14, 8)
        sheet.outline([at, *petal], 0.9)
    for k in (0.62, 0.28):
        sheet.line(arc(at, px * k, 0, 360, 40), 1.1)
    sheet.disc(at, px * 0.2, pal.gilt, 0.9)


def _pinnacle(view: View, u: float, v: float, tall: float) -> None:
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(u - 0.22, v, u + 0.22, v + tall * 0.45), pal.plaster, 0.9)
    sheet.shape(
        view.run([(u - 0.3, v + tall * 0.45), (u + 0.3, v + tall * 0.45), (u, v + tall)]),
        pal.tile,
        0.9,
    )
    sheet.disc(view.at(u, v + tall), 0.07 * view.unit, pal.gilt, 0.7)


def _turret(view: View, u: float, tall: float) -> None:
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(u - 0.7, 0, u + 0.7, tall - 1.6), pal.plaster, 1.3)
    sheet.shadow(view.box(u + 0.1, 0, u + 0.7, tall - 1.6), 228, 228)
    for v in (tall - 2.0, tall - 1.6):
        sheet.shape(view.box(u - 0.85, v, u + 0.85, v + 0.16), pal.stone, 0.9)
    _pinnacle(view, u, tall - 1.44, 2.8)


def _porch(view: View) -> None:
    """Main door under nested pointed arches, and the steps."""
    sheet, pal = view.sheet, view.palette
    for grow in (0.66, 0.44, 0.22):
        sheet.shape(view.run(pointed_arch(0, 0, 1.05 + grow, 3.9 + grow * 1.3)), pal.stone, 1.0)
    sheet.shape(view.run(pointed_arch(0, 0, 1.05, 3.9)), pal.timber, 1.2)
    sheet.line(view.run([(0, 0), (0, 3.9)]), 1.2)
    for u in (-0.78, -0.52, -0.26, 0.26, 0.52, 0.78):
        sheet.line(view.run([(u, 0.5), (u, 2.5)]), 0.5, 200)
    for v in (0.6, 1.6, 2.5):
        sheet.line(view.run([(-1.05, v), (1.05, v)]), 1.3)
    for i in range(4):
        w = 2.2 + i * 0.35
        sheet.shape(view.box(-w, 0, w, 0.56 - i * 0.14), pal.stone, 0.9)
