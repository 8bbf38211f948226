"""Emblem, flower and roof as pictures, drawn from the site's own SVG files."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from django.contrib.staticfiles import finders
from PIL import Image, ImageDraw

from museum.sharing.faces import Colour
from museum.sharing.outlines import outlines

_FINER = 4
"""Drawn so many times larger, then reduced: Pillow's own edges are jagged."""
_SVG = "{http://www.w3.org/2000/svg}"
_INHERITED = ("fill", "stroke", "stroke-width")
_CURRENT = "currentColor"


@lru_cache(maxsize=32)
def emblem(size: int) -> Image.Image:
    """Return the museum's own emblem, ``size`` pixels square, on nothing."""
    return _drawn(_root("img/emblem.svg"), size, "#000000")


@lru_cache(maxsize=32)
def symbol(name: str, size: int, colour: Colour) -> Image.Image:
    """Return a symbol of img/icons.svg in one colour. Raises `KeyError` for an unknown name."""
    for each in _root("img/icons.svg").iter(f"{_SVG}symbol"):
        if each.get("id") == name:
            return _drawn(each, size, colour)
    raise KeyError(name)


@lru_cache(maxsize=4)
def _root(name: str) -> Element:
    found = finders.find(name)
    return fromstring(Path(str(found)).read_text(encoding="utf-8"))  # noqa: S314  (our own file)


def _drawn(root: Element, size: int, colour: Colour) -> Image.Image:
    scale = size * _FINER / float(root.get("viewBox", "0 0 24 24").split()[2])
    sheet = Image.new("RGBA", (size * _FINER, size * _FINER))
    pen = ImageDraw.Draw(sheet)
    for element, given in _shapes(root, {}):
        paint = {
            name: colour if value == _CURRENT else value
            for name, value in given.items()
            if value != "none"
        }
        _draw(pen, element, paint, scale)
    return sheet.resize((size, size), Image.Resampling.LANCZOS)


def _shapes(parent: Element, given: dict[str, str]) -> Iterator[tuple[Element, dict[str, str]]]:
    """Yield every shape with the paint it inherits."""
    for each in parent:
        own = given | {name: each.get(name, "") for name in _INHERITED if each.get(name)}
        if each.tag == f"{_SVG}g":
            yield from _shapes(each, own)
        else:
            yield each, own


def _draw(pen: ImageDraw.ImageDraw, shape: Element, paint: dict[str, str], scale: float) -> None:
    width = max(1, round(float(paint.get("stroke-width", 1)) * scale))
    fill, stroke = paint.get("fill"), paint.get("stroke")
    if shape.tag == f"{_SVG}circle":
        x, y, r = (float(shape.get(name, 0)) * scale for name in ("cx", "cy", "r"))
        pen.ellipse((x - r, y - r, x + r, y + r), fill=fill, outline=stroke, width=width)
        return
    for line in outlines(shape.get("d", "")):
        points = [(x * scale, y * scale) for x, y in line]
        if fill:
            pen.polygon(points, fill=fill)
        if stroke:
            pen.line(points, fill=stroke, width=width, joint="curve")
