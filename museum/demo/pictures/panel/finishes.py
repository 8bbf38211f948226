"""Lacquer colours: vermilion, black, brown, bronze, and the yellow of royal edicts."""

from random import Random

from ..canvas.relief import Finish, Ramp

_GOLD: Ramp = (
    (0, (44, 14, 4)), (60, (104, 50, 12)), (110, (176, 108, 30)), (150, (222, 160, 58)),
    (190, (248, 206, 104)), (225, (255, 236, 168)), (255, (255, 250, 226)),
)  # fmt: skip
_PALE: Ramp = (
    (0, (46, 26, 14)), (60, (112, 76, 38)), (110, (182, 138, 74)), (150, (222, 186, 112)),
    (190, (246, 220, 158)), (225, (255, 242, 206)), (255, (255, 252, 240)),
)  # fmt: skip
_BRONZE: Ramp = (
    (0, (14, 24, 20)), (70, (38, 66, 54)), (120, (84, 122, 98)), (160, (132, 160, 122)),
    (205, (196, 200, 150)), (255, (244, 236, 196)),
)  # fmt: skip
_INLAY: Ramp = (
    (0, (40, 16, 10)), (70, (104, 36, 20)), (120, (158, 62, 34)), (160, (196, 100, 56)),
    (205, (232, 160, 98)), (255, (255, 224, 176)),
)  # fmt: skip

VERMILION = Finish((168, 32, 22), (92, 14, 12), (128, 28, 20), _GOLD)
CRIMSON = Finish((122, 20, 26), (54, 8, 14), (112, 26, 22), _PALE)
BLACK = Finish((46, 34, 29), (17, 12, 12), (120, 30, 20), _GOLD)
BROWN = Finish((84, 44, 26), (38, 18, 12), (96, 34, 20), _GOLD)
INDIGO = Finish((34, 48, 74), (12, 18, 34), (70, 40, 30), _PALE)
BRONZE = Finish((44, 58, 46), (16, 26, 24), (92, 66, 34), _BRONZE)
EDICT = Finish((224, 176, 72), (176, 122, 40), (170, 84, 30), _INLAY)

_COMMON = (VERMILION, VERMILION, CRIMSON, BLACK, BROWN, INDIGO)


def finish(rnd: Random) -> Finish:
    """One of the usual lacquers."""
    return rnd.choice(_COMMON)
