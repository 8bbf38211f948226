"""The whole house from its plan."""

from collections import defaultdict

from PIL import Image, ImageDraw

from museum.demo.models3d.forms import box
from museum.demo.models3d.glb import Material
from museum.demo.models3d.house import court, timber
from museum.demo.models3d.house.plan import Plan
from museum.demo.models3d.house.roof import (
    Roof,
    crown,
    finials,
    gables,
    ridges,
    slopes,
    soffits,
)
from museum.demo.models3d.mesh import Mesh, both, joined
from museum.demo.models3d.paint import bricks, planks, plaster, scale_tiles, stone

Parts = dict[str, list[Mesh]]


def build(plan: Plan) -> list[tuple[Material, Mesh]]:
    """Return every material with all that is made of it."""
    parts: Parts = defaultdict(list)
    _hall(parts, plan)
    _grounds(parts, plan)
    if plan.side_halls:
        _side_halls(parts, plan)
    if plan.back_hall:
        _back_hall(parts, plan)
    made = materials(plan)
    return [(made[name], joined(*meshes)) for name, meshes in sorted(parts.items())]


def main_roof(plan: Plan) -> Roof:
    """Return the roof of the great hall."""
    under = plan.platform + plan.eave
    return Roof(
        wide=plan.half + plan.overhang,
        deep=plan.depth / 2 + plan.overhang,
        ridge=plan.half - plan.end_bay * 0.35,
        eave=under - 0.25,
        top=under + plan.rise,
        lift=plan.lift,
    )


def _covered(parts: Parts, roof: Roof, *, dragons: bool = True) -> None:
    parts["tiles"].append(slopes(roof))
    parts["eaves"].append(soffits(roof))
    parts["ridges"].append(ridges(roof))
    parts["gables"].append(gables(roof))
    if dragons:
        parts["ridges"] += [crown(roof), finials(roof)]


def _hall(parts: Parts, plan: Plan) -> None:
    _covered(parts, main_roof(plan))
    parts["stone"] += [court.platform(plan).laid(1.6, 1.6), timber.bases(plan).laid(1.6, 1.6)]
    parts["columns"].append(timber.columns(plan))
    frames, panels = timber.doors(plan)
    parts["timber"] += [timber.beams(plan), timber.brackets(plan), frames, timber.railing(plan)]
    parts["boards"] += [panels.laid(0.9, 0.9), timber.walls(plan).laid(1.2, 1.2)]
    field, rim = timber.board_of_honour(plan)
    table, gilt = timber.altar(plan)
    parts["lacquer"] += [field, table]
    parts["gilt"] += [rim, gilt]


def _grounds(parts: Parts, plan: Plan) -> None:
    wide, back, front = court.bounds(plan)
    parts["earth"].append(court.earth(plan))
    parts["paving"].append(court.paving(plan))
    wall, coping = court.enclosure(plan)
    parts["plaster"].append(wall.laid(2.5, 2.5))
    parts["ridges"].append(coping)
    pillars, panels, _roof = court.gate(plan)
    parts["plaster"].append(pillars.laid(2.5, 2.5))
    parts["lacquer"].append(panels)
    if plan.pond:
        rim, surface = court.water(plan)
        parts["stone"].append(rim.laid(1.6, 1.6))
        parts["water"].append(surface)
    for seed, x, z, high in (
        (3, wide - 2.4, front - 3.2, 5.4),
        (8, -wide + 2.2, back + 2.6, 7.4),
        (5, wide - 2.4, back + 2.4, 6.8),
        (9, -wide + 2.4, front - 3.0, 5.2),
    ):
        trunk, leaves = court.tree(seed, high)
        parts["trunks"].append(trunk.moved(x, 0, z))
        parts["leaves"].append(leaves.moved(x, 0, z))
    pole, cloth = court.banner()
    places = [(-4.6, front - 2.2), (4.6, front - 2.2)]
    parts["timber"].append(court.spread(pole, *places))
    parts["flags"].append(court.spread(cloth, *places))


def _side_halls(parts: Parts, plan: Plan) -> None:
    """Two low halls along the court (tả vu, hữu vu), open to it."""
    wide, _back, _front = court.bounds(plan)
    length, deep, high = 8.4, 3.6, 2.5
    x, z = wide - deep / 2 - 0.9, plan.depth / 2 + plan.court * 0.46
    roof = Roof(
        wide=length / 2 + 0.7,
        deep=deep / 2 + 0.75,
        ridge=length / 2 + 0.1,
        eave=high,
        top=high + 1.75,
        lift=0.42,
        gable=0.72,
    )
    local: Parts = defaultdict(list)
    _covered(local, roof, dragons=False)
    local["stone"].append(box(length + 0.9, 0.3, deep + 0.9).laid(1.6, 1.6))
    local["plaster"].append(
        joined(
            box(length, high, 0.2).moved(z=-deep / 2), both(box(0.2, high, deep).moved(length / 2))
        ).laid(2.5, 2.5)
    )
    posts = [
        timber.column(high, 0.14).moved(at, 0.3, deep / 2 - 0.1)
        for at in (-4.1, -2.05, 0, 2.05, 4.1)
    ]
    local["columns"].append(joined(*posts))
    local["timber"].append(box(length, 0.2, 0.16).moved(y=high - 0.15, z=deep / 2 - 0.1))
    for name, meshes in local.items():
        one = joined(*meshes).turned(-90).moved(x, 0, z)
        parts[name].append(both(one, "x"))


def _back_hall(parts: Parts, plan: Plan) -> None:
    """The passage and the sanctuary behind the great hall (ống muống, hậu cung)."""
    middle = plan.bays[len(plan.bays) // 2]
    back = -plan.depth / 2
    length = 5.2
    high = plan.platform + plan.eave
    passage = Roof(
        wide=length / 2 + 1.2,
        deep=middle / 2 + 1.2,
        ridge=length / 2 + 1.1,
        eave=high - 0.1,
        top=high + 2.3,
        lift=0.0,
        gable=0.95,
    )
    local: Parts = defaultdict(list)
    _covered(local, passage, dragons=False)
    for name, meshes in local.items():
        parts[name].append(joined(*meshes).turned(90).moved(z=back - length / 2))
    hall = Roof(
        wide=middle * 1.5 + 2.3,
        deep=3.9,
        ridge=middle * 1.5 - 0.2,
        eave=high - 0.2,
        top=high + 3.3,
        lift=0.9,
    )
    local = defaultdict(list)
    _covered(local, hall, dragons=False)
    local["ridges"].append(finials(hall).scaled(1, 1, 1))
    local["boards"].append(box(middle * 3, high - 0.1, 4.6).laid(1.2, 1.2))
    local["stone"].append(box(middle * 3 + 1.6, plan.platform, 6.2).laid(1.6, 1.6))
    for name, meshes in local.items():
        parts[name].append(joined(*meshes).moved(z=back - length - 2.0))
    parts["boards"].append(box(middle, high, length).moved(z=back - length / 2).laid(1.2, 1.2))


def _flag() -> Image.Image:
    """The festival flag: square in square in the five colours, its edge in flames."""
    picture = Image.new("RGB", (128, 128), (196, 40, 32))
    draw = ImageDraw.Draw(picture)
    for inset, colour in (
        (14, (236, 190, 60)),
        (30, (46, 110, 84)),
        (44, (238, 232, 214)),
        (54, (190, 30, 34)),
    ):
        draw.rectangle((inset, inset, 127 - inset, 127 - inset), colour)
    return picture


def materials(plan: Plan) -> dict[str, Material]:
    """Return what everything is made of."""
    return {
        "tiles": Material("Ngói mũi hài", rough=0.85, picture=scale_tiles(plan.tile)),
        "ridges": Material("Vữa bờ nóc", (168, 150, 128), rough=0.95),
        "gables": Material("Vỉ ruồi", (112, 60, 40), rough=0.8),
        "eaves": Material("Ván mái", (255, 255, 255), rough=0.8, picture=planks((96, 52, 34))),
        "columns": Material("Cột lim", (104, 38, 26), rough=0.45),
        "timber": Material("Gỗ lim", (92, 44, 28), rough=0.6),
        "boards": Material("Ván đố", rough=0.7, picture=planks((112, 56, 36))),
        "stone": Material("Đá xanh", rough=0.9, picture=stone()),
        "paving": Material("Gạch Bát", rough=0.9, picture=bricks()),
        "plaster": Material("Vôi vữa", rough=0.95, picture=plaster()),
        "lacquer": Material("Sơn son", (150, 28, 22), rough=0.3),
        "gilt": Material("Thếp vàng", (222, 172, 74), rough=0.35, metal=0.85),
        "earth": Material("Nền đất", (126, 112, 88), rough=1.0),
        "water": Material("Mặt nước", (58, 84, 78), rough=0.08, metal=0.1),
        "trunks": Material("Thân cây", (92, 76, 60), rough=1.0),
        "leaves": Material("Lá", (72, 104, 52), rough=1.0),
        "flags": Material("Cờ hội", rough=0.9, picture=_flag()),
    }
