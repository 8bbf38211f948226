"""Lacquered and gilded panels."""

from ..registry import Drawing, painter
from ..subject import Subject
from .compose import panel
from .words import WORDS


@painter("panel")
def paint(subject: Subject, theme: str) -> Drawing:
    """The panel of one record on a theme."""
    words = WORDS[theme]
    return Drawing(
        image=panel(subject.slug, theme),
        view=f"son-thep-{theme}",
        view_vi=words.title_vi,
        view_en=words.title_en,
        alt_vi=words.alt_vi,
        alt_en=words.alt_en,
    )
