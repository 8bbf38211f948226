"""Boats: long racing hulls with carved prows, and the broad boats of a procession."""

from ..canvas.curves import Point, bezier, placed, smooth, spiral, taper
from .figure import ROW, Body, Pose, draw_flesh, headband, pose_body
from .layers import Cut

PROWS = ("crane", "dragon", "unicorn")


def hull(cut: Cut, at: Point, length: float, *, flip: bool = False, deep: float = 0.05) -> None:
    """A crescent hull; ``at`` is the middle of its waterline."""
    d = deep
    shape: list[Point] = [
        (-0.5, -0.13), (-0.46, -0.06), (-0.36, -0.035), (0.0, -0.03), (0.36, -0.04),
        (0.45, -0.075), (0.485, -0.11), (0.49, -0.05), (0.42, d * 0.6), (0.28, d), (-0.28, d),
        (-0.43, d * 0.5),
    ]  # fmt: skip
    cut.area(placed(smooth(shape, 6, closed=True), at, length, flip=flip))
    for i in range(int(length / 46)):
        x = -0.36 + 0.72 * (i + 0.5) / int(length / 46)
        scale = bezier((x, 0.0), (x + 0.008, 0.022), (x + 0.02, 0.022), (x + 0.028, 0.0), 6)
        cut.slit(placed(scale, at, length, flip=flip), length * 0.003)
    rail = smooth([(-0.44, -0.035), (-0.3, -0.012), (0.0, -0.006), (0.3, -0.014), (0.42, -0.04)], 8)
    cut.slit(placed(rail, at, length, flip=flip), length * 0.0035)


def prow(cut: Cut, at: Point, length: float, beast: str, *, flip: bool = False) -> None:
    """The beast at the bow: a crane, a dragon or a unicorn (ly)."""
    root = placed([(0.47, -0.06)], at, length, flip=flip)[0]
    _BEASTS[beast](cut, root, length * 0.1, flip)


def _crane(cut: Cut, at: Point, s: float, flip: bool) -> None:
    neck = bezier((-0.3, 0.25), (0.9, 0.1), (0.0, -0.9), (0.55, -1.35), 20)
    cut.area(placed(taper(neck, 0.5, 0.17), at, s, flip=flip))
    head = [(0.36, -1.5), (0.6, -1.62), (0.82, -1.48), (1.55, -1.34), (0.84, -1.28), (0.5, -1.22)]
    cut.area(placed(head, at, s, flip=flip))
    cut.disc(placed([(0.66, -1.44)], at, s, flip=flip)[0], s * 0.05, keep=False)
    for k, y in ((0.0, -1.62), (-0.12, -1.54)):
        crest = [(0.5, -1.5), (0.2 + k, y - 0.1), (-0.15 + k, y - 0.06)]
        cut.blade(placed(smooth(crest, 4), at, s, flip=flip), s * 0.12, s * 0.02)


def _dragon(cut: Cut, at: Point, s: float, flip: bool) -> None:
    neck = bezier((-0.3, 0.25), (0.8, 0.1), (0.1, -0.6), (0.5, -1.0), 20)
    cut.area(placed(taper(neck, 0.6, 0.42), at, s, flip=flip))
    head: list[Point] = [
        (0.2, -0.8), (0.16, -1.24), (0.5, -1.46), (0.86, -1.34), (1.12, -1.4), (1.36, -1.3),
        (1.38, -1.12), (0.98, -1.04), (0.86, -0.98), (1.24, -0.94), (1.1, -0.78), (0.6, -0.74),
    ]  # fmt: skip
    cut.area(placed(smooth(head, 4, closed=True), at, s, flip=flip))
    cut.disc(placed([(0.68, -1.22)], at, s, flip=flip)[0], s * 0.06, keep=False)
    cut.line(placed(smooth([(0.5, -1.36), (0.2, -1.62), (-0.16, -1.66)], 5), at, s, flip=flip),
             s * 0.09)  # fmt: skip
    for x, y in ((-0.32, -1.3), (-0.42, -1.02), (-0.36, -0.72), (-0.26, -0.42)):
        mane = [(0.2, y + 0.2), (-0.02, y), (x, y - 0.06)]
        cut.blade(placed(smooth(mane, 4), at, s, flip=flip), s * 0.2, s * 0.03)
    whisker = smooth([(1.28, -1.06), (1.5, -0.9), (1.46, -0.66), (1.62, -0.56)], 6)
    cut.line(placed(whisker, at, s, flip=flip), s * 0.05)


def _unicorn(cut: Cut, at: Point, s: float, flip: bool) -> None:
    neck = bezier((-0.3, 0.25), (0.7, 0.1), (0.1, -0.6), (0.45, -0.95), 20)
    cut.area(placed(taper(neck, 0.6, 0.44), at, s, flip=flip))
    head: list[Point] = [
        (0.14, -0.8), (0.18, -1.2), (0.46, -1.36), (0.8, -1.3), (1.1, -1.16), (1.16, -0.98),
        (0.96, -0.84), (0.56, -0.72),
    ]  # fmt: skip
    cut.area(placed(smooth(head, 4, closed=True), at, s, flip=flip))
    cut.disc(placed([(0.64, -1.14)], at, s, flip=flip)[0], s * 0.06, keep=False)
    cut.slit(placed([(1.12, -0.98), (0.82, -0.94)], at, s, flip=flip), s * 0.04)
    cut.blade(
        placed([(0.5, -1.3), (0.62, -1.62), (0.86, -1.92)], at, s, flip=flip), s * 0.16, s * 0.02
    )
    for i, (x, y) in enumerate(((0.2, -1.3), (-0.04, -1.06), (-0.12, -0.74), (-0.1, -0.42))):
        curl = spiral((x, y), 0.26 - 0.02 * i, 0.05, -20, -1.2, 18)
        cut.line(placed(curl, at, s, flip=flip), s * 0.11)


_BEASTS = {"crane": _crane, "dragon": _dragon, "unicorn": _unicorn}


def stern(cut: Cut, at: Point, length: float, *, flip: bool = False) -> None:
    """Flame tails at the stern."""
    for tip in ((-0.56, -0.2), (-0.53, -0.235), (-0.595, -0.16)):
        run = smooth([(-0.48, -0.09), (-0.52, -0.13), tip], 6)
        cut.blade(placed(run, at, length, flip=flip), length * 0.022, length * 0.003)


def paddlers(
    ink: Cut, cloth: Cut, at: Point, length: float, count: int, *, flip: bool = False
) -> list[Body]:
    """A row of paddlers, their strokes together; returns their bodies."""
    size = length * 0.155
    bodies = []
    for i in range(count):
        x = -0.34 + 0.62 * i / max(1, count - 1)
        foot = placed([(x, 0.012)], at, length, flip=flip)[0]
        body = pose_body(foot, size, ROW, flip=flip)
        draw_flesh(ink, body)
        cloth.limb(body.hip, body.neck, size * 0.075, size * 0.06)
        headband(cloth, body)
        grip, low = body.hands[0], body.off(body.hands[0], 0.1, -0.42)
        ink.line([body.off(grip, -0.06, 0.16), low], size * 0.022)
        ink.blade(
            [body.off(low, -0.02, 0.08), body.off(low, 0.015, -0.1)], size * 0.05, size * 0.06
        )
        bodies.append(body)
    return bodies


def standing(
    ink: Cut, at: Point, length: float, x: float, pose: Pose, *, flip: bool = False,
    size: float = 0.2,
) -> Body:  # fmt: skip
    """Somebody standing in the boat; ``x`` from -0.5 (stern) to 0.5 (bow)."""
    foot = placed([(x, -0.03)], at, length, flip=flip)[0]
    body = pose_body(foot, length * size, pose, flip=flip)
    draw_flesh(ink, body)
    return body
