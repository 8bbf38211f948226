"""The parts of the frame that are the same on page after page, rendered once a generation."""

from django.template.loader import get_template
from django.utils.safestring import SafeString

from museum.presentation.frame import Frame
from museum.presentation.identity import House
from museum.presentation.kept import kept


@kept
def brand_and_menu(house: House, language: str, section: str, current: str) -> SafeString:
    """Render the emblem, the name and the menu. ``current`` is a path of the menu or ""."""
    return _rendered("components/menu.html", house, language, section, current)


@kept
def footer(house: House, language: str, section: str, current: str) -> SafeString:
    """Render the footer."""
    return _rendered("components/footer.html", house, language, section, current)


def surroundings(frame: Frame) -> dict[str, SafeString]:
    """Return what the layout puts around a page."""
    paths = {entry.url for entry in frame.house.pages}
    current = frame.path if frame.path in paths else ""
    given = (frame.house, frame.language, frame.section, current)
    return {"menu": brand_and_menu(*given), "footer": footer(*given)}


def _rendered(template: str, house: House, language: str, section: str, current: str) -> SafeString:
    context = {"house": house, "language": language, "section": section, "current": current}
    return SafeString(get_template(template).render(context))
