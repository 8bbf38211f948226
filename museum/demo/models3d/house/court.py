"""Around the house: platform and steps, paved court, walls, gate, side halls, pond, trees."""

from math import cos, pi, sin
from random import Random

import numpy as np

from museum.demo.models3d.forms import ball, beam, board, box, ground, sheet, tube, turned_body
from museum.demo.models3d.house.plan import Plan
from museum.demo.models3d.mesh import Mesh, both, joined, repeated

_WALL = 1.3


def platform(plan: Plan) -> Mesh:
    """Return the stone platform with its steps and the dragons beside them."""
    edge = 0.95
    base = box(2 * (plan.half + edge), plan.platform - 0.12, plan.depth + 2 * edge)
    rim = box(2 * (plan.half + edge) + 0.16, 0.12, plan.depth + 2 * edge + 0.16)
    parts = [base, rim.moved(y=plan.platform - 0.12)]
    wide = plan.bays[len(plan.bays) // 2] + 0.6
    front = plan.depth / 2 + edge
    for n in range(plan.steps):
        high = plan.platform * (plan.steps - n) / (plan.steps + 1)
        parts.append(box(wide, high, 0.36).moved(z=front + 0.18 + 0.36 * n))
    run = 0.36 * plan.steps
    outline = [
        (0, 0),
        (run + 0.5, 0),
        (run + 0.5, 0.3),
        (run + 0.2, 0.5),
        (run * 0.7, 0.36),
        (run * 0.35, plan.platform * 0.72),
        (0.2, plan.platform + 0.22),
        (0, plan.platform + 0.16),
    ]
    dragon = board(outline, 0.26).turned(-90).moved(wide / 2 + 0.16, 0, front)
    ball_stone = ball(0.2, 12, 8).moved(wide / 2 + 0.16, 0.52, front + run + 0.36)
    return joined(*parts, both(joined(dragon, ball_stone), "x"))


def bounds(plan: Plan) -> tuple[float, float, float]:
    """Return half the width of the walled ground, where it ends behind and in front."""
    back = -plan.depth / 2 - (11.5 if plan.back_hall else 4.5)
    wide = max(plan.half + 4.4, 14.0 if plan.side_halls else 0)
    return wide, back, plan.depth / 2 + plan.court


def earth(plan: Plan) -> Mesh:
    """Return the slab that everything stands on, its edge included."""
    wide, back, front = bounds(plan)
    more = 7.0 if plan.pond else 2.2
    slab = box(2 * wide + 4.4, 0.5, front - back + 2.2 + more)
    return slab.moved(0, -0.52, (front + back + more - 2.2) / 2)


def paving(plan: Plan) -> Mesh:
    """Return the court's bricks."""
    wide, back, front = bounds(plan)
    return ground(2 * wide, front - back).moved(z=(front + back) / 2).laid(2.4, 2.4)


def enclosure(plan: Plan) -> tuple[Mesh, Mesh]:
    """Return the low walls and the tiles on them; open in front where the gate is."""
    wide, back, front = bounds(plan)
    length = front - back
    gap = 6.4
    runs = [
        box(0.34, _WALL, length).moved(wide, 0, (front + back) / 2),
        box(wide - gap, _WALL, 0.34).moved((wide + gap) / 2, 0, front),
    ]
    coping = [(-0.36, 0), (0.36, 0), (0.0, 0.26)]
    tops = [
        board(coping, length + 0.4).moved(wide, _WALL, (front + back) / 2),
        board(coping, wide - gap + 0.2).turned(90).moved((wide + gap) / 2, _WALL, front),
    ]
    wall = joined(both(joined(*runs), "x"), box(2 * wide, _WALL, 0.34).moved(z=back))
    top = joined(
        both(joined(*tops), "x"), board(coping, 2 * wide).turned(90).moved(y=_WALL, z=back)
    )
    return wall, top


def pillar(high: float, side: float) -> tuple[Mesh, Mesh]:
    """Return a gate pillar (trụ biểu) and the ornament on it: a lantern box, a lotus bud."""
    shaft = joined(
        box(side * 1.5, 0.5, side * 1.5),
        box(side * 1.3, 0.16, side * 1.3).moved(y=0.5),
        box(side, high * 0.66, side).moved(y=0.66),
        *(
            box(side * grow, 0.1, side * grow).moved(y=0.66 + high * 0.66 + 0.1 * n)
            for n, grow in enumerate((1.16, 1.34, 1.5))
        ),
        box(side * 1.08, high * 0.16, side * 1.08).moved(y=0.96 + high * 0.66),
        *(
            box(side * grow, 0.09, side * grow).moved(y=0.96 + high * 0.82 + 0.09 * n)
            for n, grow in enumerate((1.5, 1.3, 1.05))
        ),
    )
    couplet = both(box(side * 0.62, high * 0.5, 0.03).moved(0, 0.66 + high * 0.08, side / 2), "z")
    lantern = both(
        box(side * 0.74, high * 0.1, 0.03).moved(0, 0.99 + high * 0.69, side * 0.55), "z"
    )
    top = 0.96 + high * 0.82 + 0.27
    bud = turned_body(
        [
            (side * 0.3, 0),
            (side * 0.52, 0.16),
            (side * 0.5, 0.34),
            (side * 0.3, 0.58),
            (0.02, 0.95),
        ],
        14,
    ).moved(y=top)
    leaves = [
        tube([(0, 0, 0), (side * 0.55, 0.1, 0), (side * 0.75, 0.42, 0)], [0.09, 0.08, 0.01])
        .turned(45 + 90 * n)
        .moved(y=top)
        for n in range(4)
    ]
    return joined(shaft, bud, *leaves), joined(couplet, lantern)


def gate(plan: Plan) -> tuple[Mesh, Mesh, Mesh | None]:
    """Return pillars, their panels, and the roof over the middle when there is one."""
    _wide, _back, front = bounds(plan)
    tall, panels = pillar(5.6, 0.74)
    low, low_panels = pillar(4.1, 0.6)
    stone = [both(tall.moved(2.3), "x"), both(low.moved(5.6), "x")]
    shown = [both(panels.moved(2.3), "x"), both(low_panels.moved(5.6), "x")]
    side = joined(
        box(2.6, 2.5, 0.3).moved(3.98),
        box(2.9, 0.14, 0.5).moved(3.98, 2.5),
    )
    opening = [
        (-0.62, 0),
        (0.62, 0),
        (0.62, 1.5),
        (0.4, 1.86),
        (0, 2.0),
        (-0.4, 1.86),
        (-0.62, 1.5),
    ]
    leaf = board(opening, 0.36).moved(3.98)
    stone.append(both(side, "x"))
    shown.append(both(leaf, "x"))
    scroll = tube(
        [(5.0, 2.2, 0), (4.8, 2.75, 0), (4.2, 2.85, 0), (3.6, 3.15, 0), (3.0, 3.9, 0)],
        [0.1, 0.15, 0.15, 0.15, 0.1],
    )
    stone.append(both(scroll, "x"))
    return joined(*stone).moved(z=front), joined(*shown).moved(z=front), None


def water(plan: Plan) -> tuple[Mesh, Mesh]:
    """Return a half-moon pond before the gate: its stone rim, its water."""
    _wide, _back, front = bounds(plan)
    angle = np.linspace(0, pi, 25)
    radius = 5.0
    arc = np.stack([radius * np.cos(angle), 0.16 + 0 * angle, radius * np.sin(angle)], 1)
    rim = joined(
        beam(arc.tolist(), 0.42, 0.44), beam([(-radius, 0.16, 0), (radius, 0.16, 0)], 0.42, 0.44)
    )
    rows = np.stack([arc * (1, 0, 0), arc]) * (1, 0, 1) + (0, 0.07, 0)
    surface = sheet(rows, outwards=lambda flat: np.tile([0.0, 1.0, 0.0], (len(flat), 1)))
    return rim.moved(z=front + 1.2), surface.moved(z=front + 1.2)


def tree(seed: int, high: float = 7.0) -> tuple[Mesh, Mesh]:
    """Return a tree: trunk with limbs, and a crown of many small round leaves' clusters."""
    chance = Random(seed)  # noqa: S311  (a drawing)
    trunk = tube(
        [(0, 0, 0), (0.1, high * 0.2, 0.05), (-0.05, high * 0.4, -0.05), (0, high * 0.62, 0)],
        [0.34, 0.24, 0.2, 0.12],
        9,
    )
    limbs, leaves = [], []
    for n in range(7):
        turn = n * 2.4 + chance.uniform(-0.3, 0.3)
        reach = high * chance.uniform(0.22, 0.34)
        y = high * chance.uniform(0.62, 0.86)
        tip = (reach * cos(turn), y, reach * sin(turn))
        limbs.append(
            tube(
                [(0, high * 0.4, 0), (tip[0] / 2, y * 0.85, tip[2] / 2), tip], [0.13, 0.09, 0.05], 6
            )
        )
        for _each in range(4):
            shift = [chance.uniform(-0.55, 0.55) for _axis in range(3)]
            size = chance.uniform(0.55, 0.95)
            cluster = _ragged(chance).scaled(size, size * 0.72, size)
            leaves.append(cluster.moved(tip[0] + shift[0], tip[1] + shift[1], tip[2] + shift[2]))
    return joined(trunk, *limbs), joined(*leaves)


def _ragged(chance: Random) -> Mesh:
    mesh = ball(1, 9, 6)
    places = np.round(mesh.places, 5)
    known: dict[tuple[float, ...], float] = {}
    grow = [known.setdefault(tuple(place), chance.uniform(0.78, 1.16)) for place in places.tolist()]
    return Mesh(places * np.array(grow)[:, None], mesh.normals, mesh.uv, mesh.triangles)


def banner(high: float = 6.2) -> tuple[Mesh, Mesh]:
    """Return a festival flag (cờ hội) on its pole: the five colours are left to its material."""
    pole = turned_body([(0.07, 0), (0.05, high), (0.09, high + 0.05), (0.0, high + 0.3)], 8)
    along = np.linspace(0, 1, 9)
    rows = []
    for y in np.linspace(0, 1, 7):
        x = 0.06 + along * 1.7
        z = 0.16 * np.sin(along * 5 + y) * along
        rows.append(np.stack([x, high - 0.2 - 1.7 * y + 0 * along, z], 1))
    cloth = sheet(
        np.array(rows),
        outwards=lambda flat: np.tile([0.0, 0.0, 1.0], (len(flat), 1)),
        uv=np.stack(np.meshgrid(along, np.linspace(0, 1, 7)), -1),
    )
    back = Mesh(cloth.places - (0, 0, 0.01), -cloth.normals, cloth.uv, cloth.triangles)
    return pole, joined(cloth, back)


def spread(mesh: Mesh, *places: tuple[float, float]) -> Mesh:
    """Return it at several places on the ground (x, z)."""
    return repeated(mesh, [(x, 0, z) for x, z in places])
