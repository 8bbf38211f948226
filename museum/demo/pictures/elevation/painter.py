"""Front elevations of communal houses, pagodas, temples, shrines and family halls."""

from ..registry import Drawing, painter
from ..subject import Subject
from .compose import front, measure
from .words import describe


@painter("elevation")
def paint(subject: Subject, theme: str) -> Drawing:
    """The front of the subject's building; ``theme`` is its type."""
    alt_vi, alt_en = describe(measure(subject.slug, theme), theme)
    return Drawing(
        image=front(subject.slug, theme),
        view="mat-dung",
        view_vi="mặt đứng chính",
        view_en="front elevation",
        alt_vi=alt_vi,
        alt_en=alt_en,
        focus=(0.5, 0.52),
    )
