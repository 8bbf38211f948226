"""What stands on the platform: columns, beams, brackets under the eave, doors, railings."""

from itertools import pairwise

import numpy as np

from museum.demo.models3d.forms import beam, board, box, tube, turned_body
from museum.demo.models3d.house.plan import Plan
from museum.demo.models3d.mesh import Mesh, both, joined, repeated

_THICK = 0.2  # radius of a column
_STOREY = 0.55  # how much higher inner columns are, for each step towards the ridge


def column(high: float, radius: float = _THICK) -> Mesh:
    """Return a column of ironwood, a little stouter below its middle."""
    profile = [
        (radius * 0.86, 0),
        (radius * 0.97, high * 0.12),
        (radius, high * 0.3),
        (radius * 0.95, high * 0.7),
        (radius * 0.86, high),
    ]
    return turned_body(profile, 12)


def columns(plan: Plan) -> Mesh:
    """Return all columns: four rows deep, the inner ones up into the roof."""
    parts = []
    for z in plan.rows:
        outer = abs(z) > plan.depth / 3
        high = plan.eave + (0.3 if outer else 1.9)
        places = [(x, plan.platform, z) for x in plan.columns]
        parts.append(repeated(column(high, _THICK if outer else 0.25), places))
    return joined(*parts)


def bases(plan: Plan) -> Mesh:
    """Return the stones under the columns."""
    square = box(0.62, 0.08, 0.62)
    lotus = turned_body([(0.31, 0), (0.36, 0.06), (0.3, 0.16), (0.24, 0.2)], 14).moved(y=0.08)
    stone = joined(square, lotus)
    places = [(x, plan.platform, z) for x in plan.columns for z in plan.rows]
    return repeated(stone, places)


def beams(plan: Plan) -> Mesh:
    """Return what ties the columns: sills, lintels, beams across."""
    y = plan.platform
    half, deep = plan.half, plan.depth / 2
    parts = []
    for high, thick in ((plan.eave - 0.1, 0.26), (plan.eave - 0.62, 0.18)):
        rail = beam([(-half, y + high, deep), (half, y + high, deep)], 0.18, thick)
        end = beam([(half, y + high, -deep), (half, y + high, deep)], 0.18, thick)
        parts += [both(rail, "z"), both(end, "x")]
    for x in plan.columns:
        across = beam([(x, y + plan.eave + 0.1, -deep), (x, y + plan.eave + 0.1, deep)], 0.2, 0.34)
        parts.append(across)
    return joined(*parts)


def bracket() -> Mesh:
    """Return a carved arm (bẩy) that carries the eave, reaching out along x."""
    outline = [
        (-0.3, 0.3),
        (-0.3, -0.34),
        (0.0, -0.46),
        (0.32, -0.34),
        (0.72, -0.1),
        (1.15, 0.06),
        (1.5, 0.02),
        (1.62, 0.14),
        (1.5, 0.3),
    ]
    carved = tube(
        [(0.1, -0.3, 0.1), (0.4, -0.18, 0.1), (0.7, 0.02, 0.1), (1.0, 0.14, 0.1)],
        [0.05, 0.06, 0.05, 0.03],
    )
    scroll = tube(
        [(0.02, -0.22, 0.1), (0.2, -0.1, 0.11), (0.12, 0.04, 0.11), (0.0, -0.06, 0.1)],
        [0.035, 0.035, 0.03, 0.02],
    )
    return joined(board(outline, 0.18), both(joined(carved, scroll), "z"))


def brackets(plan: Plan) -> Mesh:
    """Return the arms all around, at the corners aslant."""
    y = plan.platform + plan.eave + 0.1
    deep, half = plan.depth / 2, plan.half
    arm = bracket()
    front = repeated(arm.turned(-90), [(x, y, deep) for x in plan.columns[1:-1]])
    side = repeated(arm, [(half, y, z) for z in plan.rows[1:-1]])
    corner = arm.scaled(1.36, 1.0, 1.2).turned(-45).moved(half, y + 0.02, deep)
    return joined(both(front, "z"), both(side, "x"), both(both(corner, "x"), "z"))


def _leaf(wide: float, high: float) -> tuple[Mesh, Mesh]:
    """A door leaf: its frame, its panels; the upper part barred."""
    frame = joined(
        both(box(0.07, high, 0.07).moved(wide / 2 - 0.035)),
        *(box(wide, 0.08, 0.07).moved(y=at) for at in (0, 0.5, high * 0.56, high - 0.08)),
    )
    bars = [
        box(0.035, high * 0.42, 0.035).moved(float(x), high * 0.57)
        for x in np.linspace(-wide / 2 + 0.12, wide / 2 - 0.12, 5)
    ]
    panels = joined(
        box(wide - 0.12, 0.42, 0.03).moved(y=0.08),
        box(wide - 0.12, high * 0.56 - 0.58, 0.03).moved(y=0.58),
    )
    return joined(frame, *bars), panels


def doors(plan: Plan) -> tuple[Mesh, Mesh]:
    """Return frames and panels of the front's doors; in the middle bay they stand open."""
    high = plan.eave - 0.72
    z = plan.depth / 2
    frames: list[Mesh] = []
    panels: list[Mesh] = []
    for left, right in pairwise(plan.columns[1:-1]):
        wide = (right - left - 2 * _THICK) / 4
        frame, panel = _leaf(wide, high)
        for n in range(4):
            x = left + _THICK + wide * (n + 0.5)
            if left < 0 < right:
                if n in (1, 2):
                    continue
                edge = left + _THICK if n == 0 else right - _THICK
                turn = 78 if n == 0 else -78
                shift = wide / 2 if n == 0 else -wide / 2
                for whole, kept in ((frame, frames), (panel, panels)):
                    swung = whole.moved(shift).turned(turn)
                    kept.append(swung.moved(edge, plan.platform + 0.04, z))
                continue
            for whole, kept in ((frame, frames), (panel, panels)):
                kept.append(whole.moved(x, plan.platform + 0.04, z))
    return joined(*frames), joined(*panels)


def walls(plan: Plan) -> Mesh:
    """Return the boarded walls of back and ends, and what shuts the end bays."""
    y, deep, half = plan.platform, plan.depth / 2, plan.half
    high = plan.eave - 0.2
    inner = plan.columns[1]
    back = box(2 * half, high, 0.08).moved(y=y, z=-deep)
    end = both(box(0.08, high, plan.depth).moved(half, y), "x")
    front = both(box(abs(half + inner), high * 0.42, 0.08).moved((half - inner) / 2, y, deep), "x")
    return joined(back, end, front)


def railing(plan: Plan) -> Mesh:
    """Return turned bars (chấn song con tiện) above the end bays' boards."""
    y = plan.platform + (plan.eave - 0.2) * 0.42
    high = plan.eave - 0.7 - (plan.eave - 0.2) * 0.42
    bar = turned_body(
        [
            (0.03, 0),
            (0.045, high * 0.2),
            (0.025, high * 0.35),
            (0.05, high * 0.5),
            (0.025, high * 0.65),
            (0.045, high * 0.8),
            (0.03, high),
        ],
        7,
    )
    first, last = -plan.columns[1], plan.half
    count = int((last - first - 0.4) / 0.17)
    places = [(first + 0.25 + 0.17 * n, y, plan.depth / 2) for n in range(count + 1)]
    return both(repeated(bar, places), "x")


def board_of_honour(plan: Plan) -> tuple[Mesh, Mesh]:
    """Return the lacquered board over the middle bay (hoành phi) and its gilt frame."""
    y, z = plan.platform + plan.eave - 0.56, plan.depth / 2 + 0.16
    wide = plan.bays[len(plan.bays) // 2] * 0.62
    field = board([(-wide / 2, 0), (wide / 2, 0), (wide / 2, 0.5), (-wide / 2, 0.5)], 0.06)
    rim = joined(
        both(box(0.07, 0.6, 0.1).moved(wide / 2, -0.05)),
        box(wide, 0.07, 0.1).moved(y=-0.06),
        box(wide, 0.07, 0.1).moved(y=0.48),
    )
    return field.moved(y=y, z=z), rim.moved(y=y, z=z)


def altar(plan: Plan) -> tuple[Mesh, Mesh]:
    """Return what one sees through the open doors: a red altar and its gilt things."""
    y, z = plan.platform, -plan.depth * 0.1
    table = joined(
        box(2.3, 0.14, 1.0).moved(y=1.05),
        both(box(0.16, 1.05, 0.8).moved(0.95)),
        box(1.9, 0.5, 0.1).moved(y=0.55, z=0.42),
    )
    arch = [(-1.5, 1.7), (1.5, 1.7), (1.5, 2.5), (0, 2.6), (-1.5, 2.5)]
    gilt = joined(
        board(arch, 0.1).moved(z=0.9),
        both(box(0.22, 2.2, 0.12).moved(1.42, 0.1, 0.9)),
        turned_body([(0.12, 0), (0.2, 0.12), (0.16, 0.3), (0.1, 0.4)], 12).moved(0, 1.19, 0.1),
        both(turned_body([(0.1, 0), (0.03, 0.1), (0.03, 0.6), (0.09, 0.66)], 8).moved(0.6, 1.19)),
        box(1.3, 0.75, 0.05).moved(y=1.3, z=-0.45),
    )
    return table.moved(y=y, z=z), gilt.moved(y=y, z=z)
