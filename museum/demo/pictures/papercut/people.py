"""Whole people, dressed for what they do, onto the sheets of a stage."""

from ..canvas.curves import Point
from . import dress, figure
from .figure import Body, Pose, draw_flesh, pose_body
from .layers import Cut
from .stage import Stage

_SIT_LOW = Pose(3, 5, ((44, 56), (32, 66)), ((84, 150), (72, 146)))


def elder(stage: Stage, foot: Point, size: float, pose: Pose, *, flip: bool = False) -> Body:
    """A man in a long gown and a wound turban; red or gold by lot."""
    body = pose_body(foot, size, pose, flip=flip)
    draw_flesh(stage.ink, body)
    gown, cap = stage.rnd.choice(((stage.red, stage.gilt), (stage.gilt, stage.red)))
    dress.robe(gown, body)
    figure.turban(cap, body)
    return body


def bearer(stage: Stage, foot: Point, size: float, pose: Pose, *, flip: bool = False) -> Body:
    """A young man in jacket, breeches, belt and headband."""
    body = pose_body(foot, size, pose, flip=flip)
    draw_flesh(stage.ink, body)
    dress.breeches(stage.white, body)
    dress.tunic(stage.red, body)
    dress.sash(stage.gilt, body)
    figure.headband(stage.gilt, body)
    return body


def skirted(stage: Stage, foot: Point, size: float, pose: Pose, *, flip: bool = False) -> Body:
    """A bearer of the Chèm rite: red skirt, red belt, the trunk bare."""
    body = pose_body(foot, size, pose, flip=flip)
    draw_flesh(stage.ink, body)
    dress.skirt(stage.red, body)
    dress.sash(stage.red, body)
    return body


def woman(
    stage: Stage, foot: Point, size: float, pose: Pose, *, flip: bool = False, hat: str = "fringed"
) -> Body:
    """A woman in jacket and skirt; ``hat`` is fringed, conical or none."""
    body = pose_body(foot, size, pose, flip=flip)
    draw_flesh(stage.ink, body)
    top, low = stage.rnd.choice(((stage.gilt, stage.red), (stage.white, stage.red),
                                 (stage.red, stage.gilt)))  # fmt: skip
    dress.skirt(low, body)
    dress.tunic(top, body)
    if hat == "fringed":
        figure.fringed_hat(stage.white if top is not stage.white else stage.gilt, body)
    elif hat == "conical":
        figure.conical_hat(stage.gilt if top is not stage.gilt else stage.white, body)
    else:
        figure.bun(stage.ink, body)
    return body


def worker(
    stage: Stage, foot: Point, size: float, pose: Pose, *, flip: bool = False, hat: bool = False
) -> Body:
    """A man at work: breeches, bare trunk, a headband or a conical hat."""
    body = pose_body(foot, size, pose, flip=flip)
    draw_flesh(stage.ink, body)
    dress.breeches(stage.rnd.choice((stage.red, stage.white)), body)
    if hat:
        figure.conical_hat(stage.gilt, body)
    else:
        figure.headband(stage.red, body)
    return body


def sitter(
    stage: Stage, foot: Point, size: float, gown: Cut, cap: Cut | None, *, flip: bool = False
) -> Body:
    """Somebody in a gown sitting on the floor, hands before them; without a cap, hair knotted."""
    body = pose_body(foot, size, _SIT_LOW, flip=flip)
    draw_flesh(stage.ink, body)
    dress.seated_robe(gown, body)
    if cap is None:
        figure.bun(stage.ink, body)
    else:
        figure.turban(cap, body)
    return body
