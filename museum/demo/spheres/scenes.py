"""From where one looks about, and what there is to see, in words of both languages."""

import tempfile
from dataclasses import dataclass
from io import BytesIO
from math import atan2, degrees, hypot
from pathlib import Path

import numpy as np

from media.kinds.model3d.container import read_container
from media.kinds.model3d.drawing.surfaces import Surfaces, surfaces
from museum.demo.models3d import PIECES
from museum.demo.models3d.house.build import main_roof
from museum.demo.models3d.house.plan import Plan
from museum.demo.models3d.pieces import HOUSES
from museum.demo.spheres.around import sphere

WIDTH = 4096
_EYES = 1.62
"""Metres above the ground."""
_QUALITY = 88

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to look at, where it stands in the model; `leads` to a record or a scene by name."""

    at: Point
    label_vi: str
    label_en: str
    text_vi: str = ""
    text_en: str = ""
    leads: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sphere about an eye in the model of a house, for the record of that house."""

    name: str
    slug: str
    eye: Point
    title_vi: str
    title_en: str
    alt_vi: str
    alt_en: str
    spots: tuple[Spot, ...]

    @property
    def filename(self) -> str:
        """What the picture is called."""
        return f"toan-canh-{self.slug}-{self.name}.jpg"

    def draw(self, width: int = WIDTH) -> bytes:
        """Return the picture as JPEG; the same every time. Half a minute, 600 MB."""
        out = BytesIO()
        picture = sphere(house_of(self.slug), np.array(self.eye), width)
        picture.save(out, "JPEG", quality=_QUALITY)
        return out.getvalue()

    def looked(self, at: Point) -> dict[str, float]:
        """Return whither one looks to see a place: degrees from the middle of the picture."""
        x, y, z = (there - here for there, here in zip(at, self.eye, strict=True))
        return {
            "yaw": round(degrees(atan2(x, -z)), 1),
            "pitch": round(degrees(atan2(y, hypot(x, z))), 1),
        }


def house_of(slug: str) -> Surfaces:
    """Return the house of a record as it stands in the land (`beyond`), for eyes within it."""
    (piece,) = (each for each in PIECES if each.slug == slug)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "house.glb"
        file.write_bytes(piece.glb())
        return _level(surfaces(file, read_container(file)))


def _court(slug: str, name_vi: str, name_en: str, *more: Spot) -> Scene:
    plan = HOUSES[slug]
    front = plan.depth / 2
    eye = (0.0, _EYES, front + plan.court * 0.5)
    roof = main_roof(plan)
    return Scene(
        "san",
        slug,
        eye,
        f"Mẫu minh họa: giữa sân một ngôi đình, đặt cạnh hồ sơ {name_vi}",
        f"Specimen: in the court of a communal house, beside the record of {name_en}",
        "Toàn cảnh vẽ từ giữa sân gạch: trước mặt là đại đình mái cong, hai bên là hai dãy nhà, "
        "sau lưng là cổng bốn trụ, xa hơn là đồng và rặng cây.",
        "Panorama drawn from the middle of a brick court: the great hall with its upturned roof "
        "ahead, low halls on both sides, the gate of four pillars behind, fields and trees beyond.",
        (
            Spot(
                (0, plan.platform + 1.5, front),
                "Gian giữa",
                "The middle bay",
                "Bậc thềm đá dẫn lên gian giữa; cửa bức bàn mở vào gian thờ.",
                "Stone steps lead up to the middle bay; panelled doors open to the altar.",
            ),
            Spot(
                (0, roof.top + 0.9, 0),
                "Lưỡng long chầu nhật",
                "Two dragons and the sun",
                "Đôi rồng trên bờ nóc chầu về mặt trời.",
                "On the ridge two dragons turn to the sun.",
            ),
            Spot(
                (_wide(plan) - 2.4, 1.7, front + plan.court * 0.46),
                "Nhà bên",
                "The side hall",
                "Hai dãy nhà thấp mở ra sân, nơi dân làng sửa soạn ngày hội.",
                "Low halls open to the court, where villagers prepare for the festival.",
            ),
            Spot(
                (0, 1.9, front + plan.court),
                "Ra trước cổng",
                "Out before the gate",
                "Giữa bốn trụ biểu là lối ra.",
                "The way out leads between the four pillars.",
                leads=f"{slug}/cong",
            ),
            *more,
        ),
    )


def _gate(slug: str, name_vi: str, name_en: str, *more: Spot) -> Scene:
    plan = HOUSES[slug]
    front = plan.depth / 2 + plan.court
    eye = (-3.4 if plan.pond else 0.0, _EYES, front + (8.4 if plan.pond else 7.5))
    pond = (
        Spot(
            (0, -0.1, front + 3.4),
            "Hồ bán nguyệt",
            "The half-moon pond",
            "Mặt nước trước cổng soi bóng các trụ biểu.",
            "The water before the gate mirrors its pillars.",
        ),
    )
    return Scene(
        "cong",
        slug,
        eye,
        f"Mẫu minh họa: trước cổng một ngôi đình, đặt cạnh hồ sơ {name_vi}",
        f"Specimen: before the gate of a communal house, beside the record of {name_en}",
        "Toàn cảnh vẽ từ trước cổng: bốn trụ biểu và tường thấp, mái đình nhô lên phía sau, "
        "quanh là đồng lúa và rặng cây trong sương sớm.",
        "Panorama drawn from before the gate: four pillars and a low wall, the roof of the hall "
        "rising behind, rice fields and trees in the morning haze all round.",
        (
            Spot(
                (2.3, 4.4, front),
                "Trụ biểu",
                "The gate pillar",
                "Đỉnh trụ đắp búp sen, thân trụ dành cho câu đối.",
                "A lotus bud crowns the pillar; its shaft bears couplets.",
            ),
            Spot(
                (0, 1.7, front),
                "Vào sân đình",
                "Into the court",
                "Qua cổng là sân gạch và đại đình.",
                "Through the gate lie the brick court and the great hall.",
                leads=f"{slug}/san" if slug == "dinh-chem" else "",
            ),
            *(pond if plan.pond else ()),
            *more,
        ),
    )


def _level(found: Surfaces) -> Surfaces:
    """Take away the slab that the model stands on: here the land goes on (`beyond`)."""
    kept = found.places[:, :, 1].min(1) > -0.01
    return Surfaces(
        found.places[kept],
        found.normals[kept],
        None if found.colours is None else found.colours[kept],
        found.uv[kept],
        found.material[kept],
        found.materials,
    )


def _wide(plan: Plan) -> float:
    return max(plan.half + 4.4, 14.0 if plan.side_halls else 0)


def _far(turn: float) -> Point:
    """A place on the horizon, so many degrees to the right of who faces the house."""
    angle = np.radians(turn)
    return (float(900 * np.sin(angle)), 8.0, float(-900 * np.cos(angle)))


_TO_DONG_NGAC = Spot(
    _far(118),
    "Đình Đông Ngạc",
    "Đông Ngạc communal house",
    "Ngôi đình làng bên, có hồ bán nguyệt trước cổng.",
    "The neighbouring village’s house, with a half-moon pond before its gate.",
    leads="dinh-dong-ngac",
)
_TO_CHEM = Spot(
    _far(-122),
    "Đình Chèm",
    "Chèm communal house",
    "Ngôi đình bên sông Hồng.",
    "The communal house by the Red River.",
    leads="dinh-chem",
)

SCENES: tuple[Scene, ...] = (
    _court("dinh-chem", "Đình Chèm", "Chèm"),
    _gate("dinh-chem", "Đình Chèm", "Chèm", _TO_DONG_NGAC),
    _gate("dinh-dong-ngac", "Đình Đông Ngạc", "Đông Ngạc", _TO_CHEM),
)
"""Where one stands, and what is told there."""
