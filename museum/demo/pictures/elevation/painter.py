"""Front elevations of communal houses, pagodas, temples, shrines, family halls, a church."""

from ..drafting.sheets import ground_words
from ..registry import Drawing, painter
from ..subject import Subject
from .compose import church_front, front, layout_of, shown_building
from .layouts import LAYOUTS
from .words import CHURCH, describe

VIEW = ("mặt đứng tưởng tượng", "imagined front elevation")


@painter("elevation")
def paint(subject: Subject, theme: str) -> Drawing:
    """The front of the subject's building; ``theme`` is its type."""
    if theme == "church":
        image, (alt_vi, alt_en) = church_front(subject, VIEW), CHURCH
    else:
        image = front(subject, theme, VIEW)
        layout = layout_of(subject, theme)
        ground = ground_words(subject.slug, may_be_dyed=LAYOUTS[layout].may_be_dyed)
        alt_vi, alt_en = describe(shown_building(subject, theme), theme, layout, ground)
    return Drawing(
        image=image,
        view="mat-dung",
        view_vi=VIEW[0],
        view_en=VIEW[1],
        alt_vi=alt_vi,
        alt_en=alt_en,
        focus=(0.5, 0.5),
    )
