"""Blank sheets to scale, their sky, and the finished sheet on its paper."""

from random import Random

from PIL import Image, ImageChops

from ..canvas.paper import cloud, do_paper, levels
from ..canvas.sheet import Sheet
from .furniture import manner
from .palettes import palette
from .view import View

SIZE = (2400, 1600)


def new_view(
    slug: str,
    wide: float,
    tall: float,
    marks: float = 150.0,
    *,
    aside: float = 0.0,
    may_be_dyed: bool = False,
) -> View:
    """A sheet scaled so that ``wide`` by ``tall`` metres fit, and ``marks`` pixels under them.

    Room for the title is kept as the record's manner wants it. ``aside`` moves the axis from the
    middle by a share of the sheet's width; the scale shrinks for it.
    """
    style = manner(slug)
    room = SIZE[1] - style.top - style.bottom - marks
    unit = min((SIZE[0] * (1 - 2 * abs(aside)) - 190) / wide, room / tall)
    spare = room - tall * unit
    pal = palette(slug, may_be_dyed=may_be_dyed)
    axis = SIZE[0] * (0.5 + aside)
    return View(Sheet(*SIZE), axis, style.top + spare * 0.55 + tall * unit, unit, pal)


def edges(view: View, margin: float = 110.0) -> tuple[float, float]:
    """Where the drawing may begin and must end, in metres from the axis."""
    wide = view.sheet.size[0]
    return ((margin - view.axis) / view.unit, (wide - margin - view.axis) / view.unit)


def draw_sky(view: View, rnd: Random) -> None:
    """A wash about the building that fades upward and to the sides."""
    tint = view.sheet.tint  # at half size
    w, h = tint.size
    top, ground = round(h * rnd.uniform(0.08, 0.2)), round(view.ground / 2)
    size = (w - 70, ground - top)
    ramp = Image.linear_gradient("L").resize(size)
    dome = Image.radial_gradient("L").crop((0, 0, 256, 128)).resize(size)
    dome = dome.point([max(0, min(255, round((190 - v) * 2.4))) for v in range(256)])
    tone = Image.new("RGB", size, view.palette.sky)
    tint.paste(tone, (35, top), ImageChops.multiply(ramp, dome))


def on_paper(view: View, rnd: Random) -> Image.Image:
    """The sheet finished on its own paper."""
    paper = do_paper(rnd, view.sheet.size, view.palette.paper)
    if view.palette.dyed:
        return view.sheet.finish_dark(paper)
    blooms = levels(cloud(rnd, view.sheet.tint.size, 7), 90, 255)
    return view.sheet.finish(paper, blooms, view.palette.ink)


def ground_words(slug: str, *, may_be_dyed: bool = True) -> tuple[str, str]:
    """What a drawing is drawn with and on."""
    if palette(slug, may_be_dyed=may_be_dyed).dyed:
        return "nét vàng trên giấy nhuộm chàm", "in gold on indigo-dyed paper"
    return "mực và màu nhạt trên giấy dó", "in ink and pale wash on dó paper"
