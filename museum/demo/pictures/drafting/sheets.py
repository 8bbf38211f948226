"""Blank sheets to scale, their sky, and the finished sheet on its paper."""

from random import Random

from PIL import Image, ImageChops

from ..canvas.paper import cloud, do_paper, levels
from ..canvas.sheet import Sheet
from .palettes import palette
from .view import View

SIZE = (2400, 1600)


def new_view(
    slug: str, wide: float, tall: float, marks: float = 270.0, *, may_be_dyed: bool = False
) -> View:
    """A sheet scaled so that ``wide`` by ``tall`` metres fit, and ``marks`` pixels under them."""
    unit = min((SIZE[0] - 190) / wide, (SIZE[1] - 150 - marks) / tall)
    spare = SIZE[1] - 150 - marks - tall * unit
    pal = palette(slug, may_be_dyed=may_be_dyed)
    return View(Sheet(*SIZE), SIZE[0] / 2, 75 + spare * 0.58 + tall * unit, unit, pal)


def draw_sky(view: View, rnd: Random) -> None:
    """A wash about the building that fades upward and to the sides."""
    w, h = view.sheet.size
    top, ground = round(h * rnd.uniform(0.08, 0.2)), round(view.ground)
    size = (w - 140, ground - top)
    ramp = Image.linear_gradient("L").resize(size)
    dome = Image.radial_gradient("L").crop((0, 0, 256, 128)).resize(size)
    dome = dome.point([max(0, min(255, round((190 - v) * 2.4))) for v in range(256)])
    tone = Image.new("RGB", size, view.palette.sky)
    view.sheet.tint.paste(tone, (70, top), ImageChops.multiply(ramp, dome))


def on_paper(view: View, rnd: Random) -> Image.Image:
    """The sheet finished on its own paper."""
    paper = do_paper(rnd, view.sheet.size, view.palette.paper)
    if view.palette.dyed:
        return view.sheet.finish_dark(paper)
    blooms = levels(cloud(rnd, view.sheet.size, 7), 90, 255)
    return view.sheet.finish(paper, blooms)


def ground_words(slug: str) -> tuple[str, str]:
    """What a drawing that may be dyed is drawn with and on."""
    if palette(slug, may_be_dyed=True).dyed:
        return "nét vàng trên giấy nhuộm chàm", "in gold on indigo-dyed paper"
    return "mực và màu nhạt trên giấy dó", "in ink and pale wash on dó paper"
