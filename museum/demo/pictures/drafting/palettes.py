"""Washes that go together, and the paper they lie on; one is drawn by lot for each record."""

from ..chance import chance
from .view import Palette

_RED = (196, 96, 78)
_GILT = (226, 190, 116)

_ALL = (
    Palette((252, 246, 230), (214, 158, 128), (206, 176, 142), (222, 218, 206), (240, 232, 216),
            (214, 222, 196), (226, 232, 232), _RED, _GILT),
    Palette((251, 243, 222), (198, 150, 132), (196, 164, 132), (216, 212, 200), (238, 228, 208),
            (206, 214, 190), (232, 230, 220), (184, 84, 70), _GILT),
    # the sun is up: a red disc over rose paper
    Palette((250, 226, 210), (206, 128, 108), (200, 160, 132), (226, 214, 204), (246, 230, 216),
            (206, 206, 180), (250, 206, 184), (188, 70, 60), (232, 186, 112), sun=(226, 92, 66)),
    # evening: paper dyed with sophora buds
    Palette((250, 228, 168), (214, 148, 96), (200, 160, 110), (228, 212, 172), (246, 230, 186),
            (206, 206, 136), (246, 208, 142), (190, 84, 58), (214, 160, 70), ink=(70, 42, 20),
            sun=(240, 150, 74)),
    # sepia throughout, as old survey sheets have faded
    Palette((240, 222, 188), (206, 164, 122), (192, 158, 118), (222, 208, 180), (242, 228, 200),
            (212, 206, 166), (236, 222, 194), (186, 104, 70), (222, 180, 104), ink=(74, 44, 24)),
    # blue-black ink on a cool sheet
    Palette((226, 234, 240), (170, 150, 156), (184, 170, 160), (206, 214, 222), (240, 240, 240),
            (184, 206, 204), (196, 216, 232), (172, 78, 78), (212, 184, 128), ink=(24, 32, 58)),
    # grey-green tiles after rain, on celadon
    Palette((226, 236, 216), (158, 160, 148), (188, 170, 138), (208, 214, 204), (240, 238, 226),
            (176, 204, 168), (198, 220, 218), (182, 84, 62), (220, 188, 112), ink=(30, 38, 34)),
)  # fmt: skip

# Gold on dyed paper: indigo, brown of the cu nau root, pine.
_DYED = (
    Palette((30, 44, 72), (190, 96, 74), (150, 122, 92), (120, 124, 126), (214, 210, 200),
            (96, 128, 112), (150, 172, 190), (196, 74, 58), (236, 200, 116), dyed="indigo",
            sun=(244, 226, 176)),
    Palette((82, 34, 30), (206, 134, 84), (176, 132, 88), (160, 130, 110), (232, 206, 176),
            (150, 130, 84), (206, 132, 96), (216, 92, 62), (240, 200, 110), dyed="brown",
            sun=(240, 176, 96)),
    Palette((24, 58, 54), (196, 116, 82), (164, 138, 96), (126, 142, 132), (220, 220, 200),
            (104, 150, 116), (140, 178, 170), (204, 84, 62), (236, 204, 120), dyed="pine",
            sun=(240, 232, 190)),
)  # fmt: skip


def palette(slug: str, *, may_be_dyed: bool = False) -> Palette:
    """The record's palette; nearly half of the drawings that may be are gold on dyed paper."""
    rnd = chance(slug, "palette")
    light, is_dyed = rnd.choice(_ALL), rnd.random() < 0.45
    return chance(slug, "dye 24").choice(_DYED) if may_be_dyed and is_dyed else light
