"""Roofs with turned-up corners: slopes of tiles, ridges, the dragons on top."""

from dataclasses import dataclass
from functools import partial
from math import cos, pi, sin

import numpy as np

from museum.demo.models3d.forms import ball, beam, board, sheet, swept, tube
from museum.demo.models3d.mesh import Mesh, Numbers, around, both, joined
from museum.demo.models3d.paint import TILES_HIGH, TILES_WIDE

_UP = np.array([0.0, 1.0, 0.0])
_THICK = 0.2


@dataclass(frozen=True, slots=True)
class Roof:
    """A roof of four slopes below a small gable (mái tàu đao): all measures in metres.

    `wide` and `deep` are half the eave's rectangle, `ridge` half the ridge's length; `gable` is
    the part of the slope, from the ridge down, where the ends are still upright.
    """

    wide: float
    deep: float
    ridge: float
    eave: float
    top: float
    lift: float = 1.3
    gable: float = 0.34

    def height(self, down: Numbers, along: Numbers) -> Numbers:
        """Return heights at a part of the slope (0 ridge, 1 eave) and its width (±1: hip)."""
        slope = (1 - down) * (1 - 0.22 * down)
        raised = np.abs(along) ** 5 * np.clip(down, 0, 1) ** 3
        return self.eave + (self.top - self.eave) * slope + self.lift * raised

    def half(self, down: Numbers) -> Numbers:
        """Return half the width of the front slope."""
        below = np.clip((down - self.gable) / (1 - self.gable), 0, 1)
        return self.ridge + (self.wide - self.ridge) * below

    def front(self, rows: int = 15, columns: int = 41) -> Numbers:
        """Return places of the front slope, ridge first."""
        down = np.linspace(0, 1, rows)[:, None]
        along = np.linspace(-1, 1, columns)[None, :]
        out = 1 + 0.05 * np.abs(along) ** 8 * down**4
        x = along * self.half(down) * out
        z = down * self.deep * out
        return np.stack([x, self.height(down, along), z], -1)

    def side(self, rows: int = 11, columns: int = 25) -> Numbers:
        """Return places of the right slope, from the foot of the gable."""
        down = np.linspace(self.gable, 1, rows)[:, None]
        along = np.linspace(-1, 1, columns)[None, :]
        out = 1 + 0.05 * np.abs(along) ** 8 * down**4
        z = along * self.deep * down * out
        x = np.broadcast_to(self.half(down), z.shape) * out
        return np.stack([x, self.height(down, along), z], -1)

    def hip(self, count: int = 14) -> Numbers:
        """Return places from the ridge's right end down the front edge to the corner's tip."""
        down = np.linspace(0, 1, count)
        one = np.ones_like(down)
        out = 1 + 0.05 * down**4
        return np.stack([self.half(down) * out, self.height(down, one), down * self.deep * out], 1)


def _above(high: float) -> Numbers:
    return np.array([0.0, high, 0.0])


def _up(flat: Numbers) -> Numbers:
    return np.tile(_UP, (len(flat), 1))


def _towards(away: Numbers, flat: Numbers) -> Numbers:
    return np.tile(away, (len(flat), 1))


def _down(flat: Numbers) -> Numbers:
    return np.tile(-_UP, (len(flat), 1))


def slopes(roof: Roof) -> Mesh:
    """Return the tiled surfaces."""
    front = sheet(roof.front(), outwards=_up)
    side = sheet(roof.side(), outwards=_up)
    whole = joined(both(front, "z"), both(side, "x"))
    return whole.laid(TILES_WIDE, TILES_HIGH)


def soffits(roof: Roof) -> Mesh:
    """Return the boards under the tiles, and the edge of the eave."""
    lower = np.array([0, _THICK, 0])
    front, side = roof.front(9), roof.side(7)
    under = joined(
        both(sheet(front - lower, outwards=_down), "z"),
        both(sheet(side - lower, outwards=_down), "x"),
    )
    edges = []
    for rim, axis, out in ((front[-1], "z", (0, 0, 1)), (side[-1], "x", (1, 0, 0))):
        strip = np.stack([rim, rim - lower])
        away = np.array(out, float)
        edge = sheet(strip, outwards=partial(_towards, away))
        edges.append(both(edge, axis))
    return joined(under, *edges).laid(1.6, 1.6)


def ridges(roof: Roof) -> Mesh:
    """Return the ridge and what runs down the corners to their curled tips (đầu đao)."""
    ends = np.linspace(-1, 1, 15)
    rise = 0.34 * np.abs(ends) ** 4
    crest = np.stack([ends * roof.ridge, roof.top + 0.18 + rise, 0 * ends], 1)
    parts = [beam(crest.tolist(), 0.34, 0.5), beam((crest + _above(0.3)).tolist(), 0.46, 0.12)]
    hip = roof.hip()
    tip = hip[-1]
    ahead = hip[-1] - hip[-2]
    ahead = ahead / np.linalg.norm(ahead)
    flat = np.array([ahead[0], 0, ahead[2]]) / np.hypot(ahead[0], ahead[2])
    curl = []
    for n in range(1, 10):
        turn = n / 9 * pi * 0.95
        curl.append(
            tip + flat * (0.62 * sin(turn) + 0.18 * n / 9) + _UP * 0.72 * (1 - cos(turn)) / 1.5
        )
    path = np.vstack([hip + _above(0.1), np.array(curl) + _above(0.1)])
    size = np.concatenate([np.full(len(hip), 1.0), np.linspace(0.95, 0.25, len(curl))])
    section = np.array([(-0.15, -0.2), (0.15, -0.2), (0.15, 0.2), (-0.15, 0.2), (-0.15, -0.2)])
    hips = swept(path.tolist(), section, size.tolist())
    parts.append(both(both(hips, "x"), "z"))
    foot = roof.side()[0]
    parts.append(both(beam((foot + np.array([0.05, 0.12, 0])).tolist(), 0.26, 0.3), "x"))
    return joined(*parts)


def gables(roof: Roof) -> Mesh:
    """Return the small upright triangles under the ridge's ends (khu đĩ)."""
    down = np.linspace(0, roof.gable, 6)
    y = roof.height(down, 0 * down) - 0.05
    z = down * roof.deep
    outline = [*zip(-z[::-1], y[::-1], strict=True), *zip(z[1:], y[1:], strict=True)]
    flat = [(float(a), float(b)) for a, b in outline]
    wall = board(flat[::-1], 0.12).turned(90).moved(x=roof.ridge - 0.5)
    return both(wall, "x")


def dragon(length: float = 2.6) -> Mesh:
    """Return a dragon that swims to the left along a ridge, its tail to the right."""
    along = np.linspace(0, 1, 34)
    x = along * length
    y = 0.34 + 0.22 * np.sin(along * 3.2 * pi + 0.4) * (1 - 0.25 * along) + 0.5 * along**3
    thick = 0.15 * np.sin(np.clip(along * 1.05 + 0.12, 0, 1) * pi) ** 0.6 + 0.025
    body = tube(np.stack([x, y, 0 * x], 1).tolist(), thick.tolist(), 9)
    fins = []
    for n in range(2, 31, 2):
        fin = board([(-0.09, 0), (0.09, 0), (0.12, 0.16)], 0.04)
        fins.append(fin.moved(float(x[n]), float(y[n] + thick[n] * 0.8), 0))
    head = joined(
        ball(0.2, 12, 8).scaled(1.25, 0.9, 0.85),
        ball(0.12, 10, 7).scaled(1.5, 0.7, 0.9).moved(-0.24, -0.05),
        both(
            tube([(0.02, 0.12, 0.08), (0.2, 0.32, 0.12), (0.42, 0.38, 0.1)], [0.05, 0.04, 0.01]),
            "z",
        ),
        both(ball(0.045, 8, 6).moved(-0.12, 0.1, 0.13), "z"),
    )
    mane = [
        tube([(0, 0, 0), (0.2, 0.18, 0), (0.44, 0.2, 0)], [0.06, 0.05, 0.01]).turned(turn, "x")
        for turn in (-50, -20, 20, 50)
    ]
    front = joined(head, *mane).moved(0, float(y[0]) + 0.08)
    tail = joined(
        *(
            tube([(0, 0, 0), (0.12, 0.2, 0), (0.06, 0.42, 0)], [0.05, 0.045, 0.01]).turned(
                turn, "z"
            )
            for turn in (-50, -15, 25)
        )
    ).moved(float(x[-1]), float(y[-1]))
    return joined(body, front, tail, *fins)


def crown(roof: Roof) -> Mesh:
    """Return two dragons that turn to the sun in the middle of the ridge (lưỡng long chầu nhật)."""
    flame = board([(-0.07, 0.34), (0.07, 0.34), (0.02, 0.52), (0.06, 0.66)], 0.06)
    rays = joined(*(flame.turned(360 * n / 9, "z") for n in range(9)))
    disc = ball(0.34, 18, 9).scaled(1, 1, 0.4)
    sun = joined(disc, rays).moved(y=0.75)
    length = min(2.9, roof.ridge * 0.55)
    beast = dragon(length).moved(x=0.85)
    return joined(sun, both(beast, "x")).moved(y=roof.top + 0.45)


def finials(roof: Roof) -> Mesh:
    """Return the curled fish-dragons (kìm nóc) that hold the ridge's ends."""
    turn = np.linspace(0, 1.45 * pi, 15)
    radius = np.linspace(0.62, 0.16, 15)
    x, y = radius * np.cos(turn) * 0.7, radius * np.sin(turn) + 0.5
    body = tube(
        np.stack([x, y, 0 * x], 1).tolist(), np.linspace(0.2, 0.05, 15).tolist(), 9, flat=0.8
    )
    fin = around(board([(0, 0), (0.12, 0), (0.3, 0.34)], 0.06), 3).turned(40, "z").moved(0.3, 0.7)
    return both(joined(body, fin).moved(roof.ridge - 0.15, roof.top + 0.3), "x")
