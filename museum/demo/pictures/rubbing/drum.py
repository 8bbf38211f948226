"""The face of a bronze drum as an ink rubbing, as large as a scanner makes it.

Drawn for looking closely: a hundred megapixels, inked piece by piece so that memory stays small.
"""

from random import Random
from typing import Any

from PIL import Image, ImageDraw

from media.kinds.image.vips import vips

from ..canvas.relief import Relief
from ..chance import chance
from ..panel.drum import BANDS, Band, drum_face, key_band, linked_rings, rungs, teeth
from ..panel.procession import boats, dancers, hornbills

EDITION = 1
"""Raised with every change of what is drawn: a rubbing of another edition is printed anew."""
_INK, _PAPER = (38, 33, 31), (249, 243, 227)
_GROUND = 30
"""The height of the bronze between its figures: it takes a breath of ink."""
_CRISP = 1.1
"""How far ink creeps into the paper round an edge, in pixels of 10,000."""
RINGS: tuple[Band, ...] = (
    (linked_rings, 0.035, 0.034), (rungs, 0.018, 0.01), (key_band, 0.05, 0.05),
    (rungs, 0.018, 0.01), (teeth, 0.022, 0.017), (dancers, 0.1, 0.075), (rungs, 0.016, 0.009),
    (linked_rings, 0.034, 0.032), (hornbills, 0.08, 0.15), (teeth, 0.024, 0.017),
    (rungs, 0.016, 0.009), (boats, 0.135, 0.315), (linked_rings, 0.034, 0.032),
    (rungs, 0.016, 0.009), *BANDS[4:5], (teeth, 0.03, 0.02), (rungs, 0.018, 0.01),
)  # fmt: skip


def drum_rubbing(slug: str, side: int) -> bytes:
    """A JPEG of `side` pixels square; the same slug and side always give the same bytes."""
    rnd = chance(slug, "drum rubbing")
    relief = Relief(side, side, oversample=1)
    centre = (side / 2, side / 2)
    relief.disc(centre, side * 0.42, _GROUND)
    drum_face(relief, centre, side * 0.42, 14, RINGS)
    struck = _grey(relief.layer)
    del relief
    picture = _printed(_inked(struck, side, rnd), side, rnd)
    data: bytes = picture.write_to_buffer(".jpg", Q=80, keep="none")
    return data


def _grey(layer: Image.Image) -> Any:
    width, height = layer.size
    return vips().Image.new_from_memory(layer.tobytes(), width, height, 1, "uchar")


def _inked(struck: Any, side: int, rnd: Random) -> Any:
    """How much ink each point took, 0 to 1: all that stands, less in pits and between dabs."""
    standing = (struck > _GROUND + 10).ifthenelse(255, (struck > 0).ifthenelse(26, 0))
    edges = standing.cast("uchar").gaussblur(_CRISP * side / 10_000 + 0.3)
    dabs = _blots(side, side // 9, rnd) * _blots(side, side // 40, rnd)
    dabs = (0.62 + 0.32 * dabs) / 255
    return edges * dabs.resize(side / dabs.width, kernel="linear") * _pits(side, rnd)


def _pits(side: int, rnd: Random) -> Any:
    """The rough skin of old bronze, 0.62 in its holes and 1 elsewhere; repeats unseen."""
    tile = min(side, 2500)
    noise = vips().Image.gaussnoise(tile, tile, mean=0.93, sigma=0.16, seed=rnd.getrandbits(30))
    skin = (noise.gaussblur(0.8) > 0.8).ifthenelse(1.0, 0.62).cast("float").copy_memory()
    times = -(-side // tile)
    return skin.replicate(times, times).crop(0, 0, side, side)


def _printed(ink: Any, side: int, rnd: Random) -> Any:
    """Ink on dó paper with its fibres and its mottle."""
    fibres = _grey(_fibres(max(600, side // 4), rnd))
    mottle = _blots(side, side // 6, rnd)
    mottle = 0.955 + 0.045 * mottle.resize(fibres.width / mottle.width, kernel="linear")
    tone = (mottle * fibres / 255).cast("float")
    tone = tone.resize(side / fibres.width, kernel="linear")
    bands = [
        tone * paper * (1 - ink) + ink * black for paper, black in zip(_PAPER, _INK, strict=True)
    ]
    return bands[0].bandjoin(bands[1:]).cast("uchar").copy(interpretation="srgb")


def _blots(side: int, cell: int, rnd: Random) -> Any:
    """Smooth noise from 0 to 1, a sixteenth of the side."""
    small = max(64, side // 16)
    cells = max(4, cell * small // side)
    noise = vips().Image.perlin(small, small, cell_size=cells, seed=rnd.getrandbits(30))
    return (noise * 0.5 + 0.5).copy_memory()


def _fibres(side: int, rnd: Random) -> Image.Image:
    layer = Image.new("L", (side, side), 255)
    draw = ImageDraw.Draw(layer)
    for _ in range(side):
        x, y = rnd.uniform(0, side), rnd.uniform(0, side)
        run = [(x, y)]
        dx, dy = rnd.uniform(-6, 6), rnd.uniform(-6, 6)
        for _step in range(rnd.randint(3, 12)):
            x, y = x + dx + rnd.uniform(-2, 2), y + dy + rnd.uniform(-2, 2)
            run.append((x, y))
        draw.line(run, fill=rnd.choice((226, 234, 240, 246)), width=1)
    return layer
