"""Washes that go together; one is drawn by lot for each record."""

from ..chance import chance
from .view import Palette

_RED = (196, 96, 78)
_GILT = (226, 190, 116)

_ALL = (
    Palette((252, 246, 230), (214, 158, 128), (206, 176, 142), (222, 218, 206), (240, 232, 216),
            (214, 222, 196), (226, 232, 232), _RED, _GILT),
    Palette((251, 243, 222), (198, 150, 132), (196, 164, 132), (216, 212, 200), (238, 228, 208),
            (206, 214, 190), (232, 230, 220), (184, 84, 70), _GILT),
    Palette((249, 245, 234), (190, 160, 148), (200, 178, 152), (214, 216, 212), (240, 236, 226),
            (204, 216, 206), (218, 228, 232), (190, 92, 80), (218, 186, 120)),
    Palette((253, 248, 236), (222, 166, 120), (212, 182, 142), (226, 220, 204), (244, 236, 218),
            (220, 222, 186), (234, 234, 226), (204, 104, 76), (232, 196, 112)),
)  # fmt: skip


_DYED = Palette(
    (30, 44, 72), (190, 96, 74), (150, 122, 92), (120, 124, 126), (214, 210, 200),
    (96, 128, 112), (150, 172, 190), (196, 74, 58), (236, 200, 116), dyed=True,
)  # fmt: skip


def palette(slug: str, *, may_be_dyed: bool = False) -> Palette:
    """The record's palette; about one in four drawings that may be is gold on indigo."""
    rnd = chance(slug, "palette")
    light = rnd.choice(_ALL)
    return _DYED if may_be_dyed and rnd.random() < 0.26 else light
