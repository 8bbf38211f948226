"""Scenes in cut paper."""

from ..registry import Drawing, painter
from ..subject import Subject
from .scene import scenes


@painter("papercut")
def paint(subject: Subject, theme: str) -> Drawing:
    """The scene named by ``theme``."""
    scene = scenes()[theme]
    return Drawing(
        image=scene.picture(subject.slug, theme),
        view=f"giay-cat-{theme}",
        view_vi=scene.title_vi,
        view_en=scene.title_en,
        alt_vi=scene.alt_vi,
        alt_en=scene.alt_en,
        focus=(0.5, 0.56),
    )
