"""The parts of the frame that are the same on page after page, rendered once a generation."""

from django.template.loader import get_template
from django.utils.safestring import SafeString

from museum.presentation.frame import Frame
from museum.presentation.identity import House
from museum.presentation.kept import kept


@kept
def brand_and_menu(house: House, language: str, section: str, current: str) -> SafeString:
    """Render the emblem, the name and the menu. ``current`` is a path of the menu or ""."""
    return _placed("components/menu.html", house, language, section, current)


@kept
def footer(house: House, language: str, section: str, current: str) -> SafeString:
    """Render the footer."""
    return _placed("components/footer.html", house, language, section, current)


@kept
def assets(house: House, language: str, scripts: tuple[str, ...]) -> SafeString:
    """Render the links of a page's head to our own files."""
    given = {"house": house, "language": language, "scripts": scripts}
    return _rendered("components/assets.html", given)


def surroundings(frame: Frame) -> dict[str, SafeString]:
    """Return what the layout puts around a page."""
    paths = {entry.url for entry in frame.house.pages}
    current = frame.path if frame.path in paths else ""
    given = (frame.house, frame.language, frame.section, current)
    return {
        "menu": brand_and_menu(*given),
        "footer": footer(*given),
        "assets": assets(frame.house, frame.language, frame.scripts),
    }


def _placed(template: str, house: House, language: str, section: str, current: str) -> SafeString:
    given = {"house": house, "language": language, "section": section, "current": current}
    return _rendered(template, given)


def _rendered(template: str, context: dict[str, object]) -> SafeString:
    return SafeString(get_template(template).render(context))
