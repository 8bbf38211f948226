"""The painters by name. Each folder with a ``painter.py`` is one; importing it registers it."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PIL import Image

from .subject import Subject


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished picture with its words. ``view`` names it in both languages and in the file."""

    image: Image.Image
    view: str
    view_vi: str
    view_en: str
    alt_vi: str
    alt_en: str
    focus: tuple[float, float] = (0.5, 0.5)  # shares of width and height


Painter = Callable[[Subject, str], Drawing]
_PAINTERS: dict[str, Painter] = {}


def painter(name: str) -> Callable[[Painter], Painter]:
    """Register a painter: ``paint(subject, theme)``."""

    def keep(paint: Painter) -> Painter:
        if name in _PAINTERS:
            raise ValueError(f"two painters named {name}")
        _PAINTERS[name] = paint
        return paint

    return keep


def painters() -> dict[str, Painter]:
    """All painters, found by looking into the folders beside this file."""
    for found in sorted(Path(__file__).parent.glob("*/painter.py")):
        import_module(f"{__package__}.{found.parent.name}.painter")
    return dict(_PAINTERS)
