"""The small picture of what plays or turns, for strips and lists: its poster made smaller."""

from pathlib import Path
from typing import Any

from PIL import Image

from media.kinds.derived import POSTER
from media.kinds.steps import Made

WIDEST = 320
"""Pixels of the longer side: a strip's picture on a sharp screen."""
_QUALITY = 78


def make_thumb(payload: Any, source: Path, folder: Path) -> Made:
    """Make it from the poster, which is made before. Raises `ValueError` when there is none."""
    poster = payload.derivatives.filter(role=POSTER).exclude(file="").first()
    if poster is None:
        raise ValueError("there is no poster to make it from")
    target = folder / "thumb.webp"
    with poster.file.open("rb") as file, Image.open(file) as picture:
        picture.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
        picture.save(target, "WEBP", quality=_QUALITY)
        return Made(target, "image/webp", *picture.size)
