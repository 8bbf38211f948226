"""Blank sheets to scale, their sky, and the finished sheet on its paper."""

from random import Random

from PIL import Image, ImageChops

from ..canvas.curves import Point, arc
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


def across(view: View) -> tuple[float, float]:
    """The sheet's own sides: what stands on the ground is at home wherever a sheet is cut."""
    return edges(view, 0.0)


def draw_sky(view: View, rnd: Random) -> None:
    """A wash about the building that fades upward and to the sides; sun or moon and clouds."""
    tint = view.sheet.tint  # at half size
    w, h = tint.size
    top, ground = round(h * rnd.uniform(0.08, 0.2)), round(view.ground / 2)
    size = (w - 70, ground - top)
    ramp = Image.linear_gradient("L").resize(size)
    dome = Image.radial_gradient("L").crop((0, 0, 256, 128)).resize(size)
    dome = dome.point([max(0, min(255, round((190 - v) * 2.4))) for v in range(256)])
    tone = Image.new("RGB", size, view.palette.sky)
    tint.paste(tone, (35, top), ImageChops.multiply(ramp, dome))
    if view.palette.sun:
        wide, tall = view.sheet.size
        side = rnd.choice((-1, 1))
        at = (wide * (0.5 + side * rnd.uniform(0.2, 0.27)), tall * rnd.uniform(0.18, 0.27))
        view.sheet.disc(at, rnd.uniform(66, 92), view.palette.sun, 0.9)
        _clouds(view, rnd, at)


def _clouds(view: View, rnd: Random, at: Point) -> None:
    """Long lines of cloud before the disc and on the other side of the sky."""
    wide = view.sheet.size[0]
    for x, y in (at, (wide - at[0], at[1] + rnd.uniform(-40, 50))):
        for i in range(3):
            run, left = rnd.uniform(110, 240), x + rnd.uniform(-190, 40)
            level = y + 18 + i * rnd.uniform(20, 30)
            curl = arc((left + run, level - 13), 13, 90, -150, 14)
            view.sheet.line([(left, level), (left + run, level), *curl], 1.1, 190)


def on_paper(view: View, rnd: Random) -> Image.Image:
    """The sheet finished on its own paper."""
    paper = do_paper(rnd, view.sheet.size, view.palette.paper)
    if view.palette.dyed:
        return view.sheet.finish_dark(paper)
    blooms = levels(cloud(rnd, view.sheet.tint.size, 7), 90, 255)
    return view.sheet.finish(paper, blooms, view.palette.ink)


_GROUNDS = {
    "": ("mực và màu nhạt trên giấy dó", "in ink and pale wash on dó paper"),
    "indigo": ("nét vàng trên giấy nhuộm chàm", "in gold on indigo-dyed paper"),
    "brown": ("nét vàng trên giấy nhuộm củ nâu", "in gold on paper dyed brown"),
    "pine": ("nét vàng trên giấy nhuộm xanh lá thông", "in gold on paper dyed pine green"),
}


def ground_words(slug: str, *, may_be_dyed: bool = True) -> tuple[str, str]:
    """What a drawing is drawn with and on."""
    return _GROUNDS[palette(slug, may_be_dyed=may_be_dyed).dyed]
