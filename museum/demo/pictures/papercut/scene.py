"""The scenes by name. Each file in ``scenes`` is one or more; importing it registers them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PIL import Image

from .stage import Stage

Play = Callable[[Stage], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """How a scene is played, which papers fit it, and what it shows, in both languages."""

    play: Play
    hours: tuple[int, ...]
    title_vi: str
    title_en: str
    alt_vi: str
    alt_en: str

    def picture(self, slug: str, name: str) -> Image.Image:
        """The scene for one record."""
        stage = Stage(slug, name, *self.hours)
        self.play(stage)
        stage.framed()
        return stage.stack.finish(stage.rnd)


_SCENES: dict[str, Scene] = {}
_HEAD = ("Tranh giấy cắt nhiều lớp: ", "Scene in layered cut paper: ")


def scene(
    name: str, *, vi: tuple[str, str], en: tuple[str, str], hours: tuple[int, ...] = ()
) -> Callable[[Play], Play]:
    """Register a scene; ``vi`` and ``en`` are its title and what is to be seen in it."""

    def keep(play: Play) -> Play:
        if name in _SCENES:
            raise ValueError(f"two scenes named {name}")
        words = (vi[0], en[0], f"{_HEAD[0]}{vi[1]}.", f"{_HEAD[1]}{en[1]}.")
        _SCENES[name] = Scene(play, hours, *words)
        return play

    return keep


def scenes() -> dict[str, Scene]:
    """All scenes."""
    for found in sorted((Path(__file__).parent / "scenes").glob("[a-z]*.py")):
        import_module(f"{__package__}.scenes.{found.stem}")
    return dict(_SCENES)
