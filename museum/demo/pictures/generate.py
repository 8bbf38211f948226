"""From a record to its encoded pictures."""

from .choose import choose
from .encode import jpeg
from .registry import Drawing, painters
from .subject import Picture, Subject


def generate(subject: Subject) -> list[Picture]:
    """Draw and encode the pictures of one record, the principal one first.

    The same subject always gives the same bytes. An unknown ``form`` raises ``ValueError``.
    """
    known = painters()
    return [_picture(subject, known[name](subject, theme)) for name, theme in choose(subject)]


def _picture(subject: Subject, drawing: Drawing) -> Picture:
    width, height = drawing.image.size
    return Picture(
        filename=f"{subject.slug}-{drawing.view}.jpg",
        data=jpeg(drawing.image),
        width=width,
        height=height,
        title_vi=f"{subject.title_vi}: {drawing.view_vi}",
        title_en=f"{subject.title_en or subject.title_vi}: {drawing.view_en}",
        alt_vi=drawing.alt_vi,
        alt_en=drawing.alt_en,
        focal_point=(round(width * drawing.focus[0]), round(height * drawing.focus[1])),
    )
