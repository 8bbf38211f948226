"""Front elevations of communal houses, pagodas, temples, shrines, family halls, a church."""

from ..drafting.sheets import ground_words
from ..registry import Drawing, painter
from ..subject import Subject
from .compose import church_front, front, measure
from .words import CHURCH, describe


@painter("elevation")
def paint(subject: Subject, theme: str) -> Drawing:
    """The front of the subject's building; ``theme`` is its type."""
    if theme == "church":
        image, (alt_vi, alt_en) = church_front(subject.slug), CHURCH
    else:
        image = front(subject.slug, theme)
        alt_vi, alt_en = describe(measure(subject.slug, theme), theme, ground_words(subject.slug))
    return Drawing(
        image=image,
        view="mat-dung",
        view_vi="mặt đứng tưởng tượng",
        view_en="imagined front elevation",
        alt_vi=alt_vi,
        alt_en=alt_en,
        focus=(0.5, 0.52),
    )
