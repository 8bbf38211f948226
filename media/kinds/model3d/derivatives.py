"""What is made from a model: a copy without what is private, a picture, a lighter copy."""

from pathlib import Path

from PIL import Image

from media.kinds.image.plain import plain_picture
from media.kinds.model3d.container import MIME, read_container
from media.kinds.model3d.drawing import View, draw
from media.kinds.model3d.gltfpack import has_gltfpack, lighten
from media.kinds.model3d.models import ModelCopy, MuseumModel3D
from media.kinds.model3d.plain import write_plain
from media.kinds.steps import Made, Step, Steps
from media.kinds.thumb import make_thumb

Role = ModelCopy.Role
SIZE = (1200, 900)
"""Pixels of the picture."""
LIGHT_ENOUGH = 4 * 1024 * 1024
"""Bytes that a visitor on a village line waits for; heavier models get a lighter copy."""
_QUALITY = 82
_LEAST_SHARE = 0.02


def _make_plain(model: MuseumModel3D, source: Path, folder: Path) -> Made:
    target = folder / "plain.glb"
    write_plain(source, target)
    return Made(target, MIME)


def _make_poster(model: MuseumModel3D, source: Path, folder: Path) -> Made:
    target = folder / "poster.webp"
    if model.poster:
        with model.poster.open("rb") as file:
            picture = plain_picture(file, widest=SIZE[0]).image.convert("RGB")
    else:
        view = View(model.turn, model.tilt)
        picture = draw(source, read_container(source), view, SIZE)
    picture.thumbnail(SIZE, Image.Resampling.LANCZOS)
    picture.save(target, "WEBP", quality=_QUALITY)
    return Made(target, "image/webp", *picture.size)


def _make_light(model: MuseumModel3D, source: Path, folder: Path) -> Made:
    plain, target = folder / "plain.glb", folder / "light.glb"
    write_plain(source, plain)
    share = max(_LEAST_SHARE, min(1.0, 0.8 * LIGHT_ENOUGH / plain.stat().st_size))
    lighten(plain, target, share)
    return Made(target, MIME)


STEPS: Steps = {
    Role.PLAIN: Step(lambda model: True, _make_plain),
    Role.POSTER: Step(lambda model: True, _make_poster),
    Role.THUMB: Step(lambda model: True, make_thumb),
    Role.LIGHT: Step(
        lambda model: has_gltfpack() and model.asset.bytes > LIGHT_ENOUGH, _make_light
    ),
}
