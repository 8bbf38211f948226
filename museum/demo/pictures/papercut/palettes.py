"""Papers that go together: what hour it is, and what is near or far."""

from dataclasses import dataclass

from ..canvas.sheet import Colour
from ..chance import chance
from .layers import Tone


@dataclass(frozen=True, slots=True)
class Papers:
    """Colours of one scene, from the sky to the frame."""

    sky: Tone
    sun: Colour
    far: Tone
    middle: Tone
    near: Tone
    water: Tone
    ink: Colour
    red: Colour
    gilt: Colour
    white: Colour
    frame: Colour


_RED, _GILT, _WHITE = (196, 44, 34), (230, 172, 62), (250, 240, 218)

_ALL = (
    # a clear morning
    Papers(((250, 226, 178), (252, 242, 216)), (236, 118, 60), ((176, 200, 178), (196, 214, 190)),
           ((112, 160, 140), (134, 176, 150)), ((54, 108, 96), (42, 86, 78)),
           ((86, 150, 160), (52, 112, 128)), (44, 32, 40), _RED, _GILT, _WHITE, (122, 28, 30)),
    # the sun low over the river
    Papers(((246, 150, 84), (253, 222, 160)), (255, 240, 190), ((226, 140, 96), (236, 164, 110)),
           ((180, 92, 78), (194, 110, 84)), ((116, 52, 60), (92, 38, 50)),
           ((206, 122, 92), (128, 66, 76)), (52, 24, 36), (178, 30, 34), (250, 200, 96), _WHITE,
           (70, 26, 40)),
    # blue before sunrise
    Papers(((70, 104, 140), (196, 208, 200)), (250, 232, 190), ((134, 164, 176), (160, 184, 184)),
           ((86, 122, 142), (104, 138, 150)), ((44, 74, 98), (32, 56, 80)),
           ((70, 116, 140), (34, 70, 98)), (22, 32, 50), (206, 62, 46), (238, 188, 90), _WHITE,
           (24, 40, 66)),
    # rice green
    Papers(((236, 236, 200), (250, 246, 222)), (232, 150, 62), ((190, 206, 150), (206, 218, 164)),
           ((134, 170, 96), (154, 184, 106)), ((70, 112, 60), (52, 90, 50)),
           ((126, 176, 164), (78, 136, 132)), (46, 38, 30), (190, 48, 36), (234, 178, 64), _WHITE,
           (48, 82, 52)),
    # festival red
    Papers(((250, 214, 150), (253, 238, 200)), (214, 58, 40), ((244, 176, 116), (246, 190, 130)),
           ((226, 116, 82), (230, 130, 90)), ((170, 50, 46), (148, 36, 38)),
           ((234, 150, 100), (186, 84, 68)), (64, 18, 24), (154, 22, 28), (246, 196, 84), _WHITE,
           (150, 26, 28)),
)  # fmt: skip


def papers(slug: str, *hours: int) -> Papers:
    """The record's papers; ``hours`` are the ones that fit the scene, all when none is named."""
    rnd = chance(slug, "papers")
    return _ALL[rnd.choice(hours)] if hours else rnd.choice(_ALL)
