"""People as silhouettes: a jointed body, dressed, in a pose."""

import math
from dataclasses import dataclass

from ..canvas.curves import Point, arc, smooth
from .layers import Cut

Joint = tuple[float, float]  # degrees: at the trunk, then at elbow or knee


@dataclass(frozen=True, slots=True)
class Pose:
    """Angles in degrees from hanging straight down; positive is forward, the way one faces."""

    lean: float = 0.0
    head: float = 0.0
    arms: tuple[Joint, Joint] = ((14, 16), (-12, 18))
    legs: tuple[Joint, Joint] = ((8, 4), (-8, 6))


STAND = Pose()
WALK = Pose(3, 0, ((26, 22), (-24, 18)), ((20, 6), (-18, 16)))
BEAR = Pose(4, 2, ((34, 96), (14, 40)), ((20, 8), (-18, 18)))
HOLD = Pose(0, 0, ((52, 74), (36, 88)), ((6, 4), (-6, 4)))
BOW = Pose(52, 24, ((76, 22), (64, 34)), ((14, 12), (-2, 8)))
RAISE = Pose(-4, -8, ((152, 14), (30, 60)), ((10, 6), (-10, 8)))
ROW = Pose(26, 0, ((70, 18), (44, 26)), ((86, 92), (76, 88)))
SIT = Pose(2, 4, ((36, 66), (24, 70)), ((88, 92), (80, 96)))
STOOP = Pose(46, 6, ((46, 10), (30, 16)), ((26, 30), (2, 22)))
PUSH = Pose(38, -10, ((84, 12), (70, 22)), ((56, 34), (-34, 8)))
KNEEL = Pose(10, 16, ((60, 60), (48, 66)), ((74, 108), (-4, 92)))
LIFT = Pose(6, -4, ((172, -14), (164, -10)), ((16, 12), (-14, 16)))


@dataclass(frozen=True, slots=True)
class Body:
    """Where the joints of a posed figure lie, in pixels."""

    size: float
    way: int
    head: Point
    neck: Point
    hip: Point
    shoulders: tuple[Point, Point]
    elbows: tuple[Point, Point]
    hands: tuple[Point, Point]
    knees: tuple[Point, Point]
    feet: tuple[Point, Point]

    def off(self, at: Point, dx: float, dy: float) -> Point:
        """A point forward and up from another, in heads' own measure (shares of the height)."""
        return (at[0] + self.way * dx * self.size, at[1] - dy * self.size)


def pose_body(foot: Point, size: float, pose: Pose, *, flip: bool = False) -> Body:
    """Set up a figure ``size`` pixels tall that stands (or kneels) on ``foot``."""
    way = -1 if flip else 1

    def swing(angle: float, length: float) -> Point:
        a = math.radians(angle)
        return (math.sin(a) * length, -math.cos(a) * length)

    def add(p: Point, q: Point) -> Point:
        return (p[0] + q[0], p[1] + q[1])

    hip = (0.0, 0.0)
    knees = [add(hip, swing(h, 0.25)) for h, _ in pose.legs]
    feet = [add(knee, swing(h - k, 0.24)) for knee, (h, k) in zip(knees, pose.legs, strict=True)]
    neck = add(hip, swing(180 - pose.lean, 0.32))
    head = add(neck, swing(180 - pose.lean - pose.head, 0.115))
    shoulders = [add(neck, swing(pose.lean + 180 + s * 90, 0.012)) for s in (1, -1)]
    elbows = [add(s, swing(a, 0.165)) for s, (a, _) in zip(shoulders, pose.arms, strict=True)]
    hands = [add(e, swing(a + b, 0.155)) for e, (a, b) in zip(elbows, pose.arms, strict=True)]
    low = min(p[1] for p in (*feet, *knees)) - 0.02

    def put(p: Point) -> Point:
        return (foot[0] + way * p[0] * size, foot[1] - (p[1] - low) * size)

    def pair(points: list[Point]) -> tuple[Point, Point]:
        return (put(points[0]), put(points[1]))

    return Body(
        size, way, put(head), put(neck), put(hip), pair(shoulders), pair(elbows), pair(hands),
        pair(knees), pair(feet),
    )  # fmt: skip


def draw_flesh(cut: Cut, b: Body, *, stout: float = 1.0) -> None:
    """Head, arms, trunk and legs as they are under any dress."""
    s = b.size * stout
    for shoulder, elbow, hand in zip(b.shoulders, b.elbows, b.hands, strict=True):
        cut.limb(shoulder, elbow, s * 0.03, s * 0.023)
        cut.limb(elbow, hand, s * 0.023, s * 0.016)
        cut.disc(hand, s * 0.021)
    for knee, foot in zip(b.knees, b.feet, strict=True):
        cut.limb(b.hip, knee, s * 0.05, s * 0.034)
        cut.limb(knee, foot, s * 0.034, s * 0.02)
        toe = b.off(foot, 0.065, -0.012)
        cut.limb(foot, toe, s * 0.02, s * 0.011)
    cut.limb(b.hip, b.neck, s * 0.058, s * 0.05)
    cut.limb(b.off(b.neck, 0, -0.03), b.head, s * 0.028, s * 0.026)
    draw_head(cut, b)


def draw_head(cut: Cut, b: Body) -> None:
    """A head in profile: brow, nose, chin."""
    profile = [
        (-0.052, 0.03), (-0.03, 0.066), (0.012, 0.07), (0.044, 0.048), (0.048, 0.02),
        (0.064, -0.004), (0.05, -0.014), (0.05, -0.036), (0.026, -0.058), (-0.02, -0.05),
        (-0.05, -0.02),
    ]  # fmt: skip
    cut.area(smooth([b.off(b.head, x, y) for x, y in profile], 4, closed=True))


def turban(cut: Cut, b: Body) -> None:
    """Khăn xếp: a wound band above the brow."""
    band = [(-0.07, 0.02), (-0.06, 0.075), (0.0, 0.098), (0.056, 0.076), (0.058, 0.034)]
    cut.area([b.off(b.head, x, y) for x, y in band])


def bun(cut: Cut, b: Body) -> None:
    """Hair knotted behind the head."""
    cut.disc(b.off(b.head, -0.062, 0.035), b.size * 0.028)


def headband(cut: Cut, b: Body) -> None:
    """A cloth tied round the brow, its ends flying behind."""
    cut.line([b.off(b.head, 0.05, 0.034), b.off(b.head, -0.056, 0.02)], b.size * 0.024)
    for dx, dy in ((-0.15, 0.045), (-0.13, -0.02)):
        tail = smooth([b.off(b.head, -0.05, 0.02), b.off(b.head, -0.1, 0.045),
                       b.off(b.head, dx, dy)], 6)  # fmt: skip
        cut.blade(tail, b.size * 0.02, b.size * 0.006)


def conical_hat(cut: Cut, b: Body) -> None:
    """Nón lá."""
    cut.area([b.off(b.head, -0.15, 0.015), b.off(b.head, 0.0, 0.13), b.off(b.head, 0.15, 0.015)])
    rim = arc(b.off(b.head, 0, 0.02), b.size * 0.15, 0, 180, 14, 0.16)
    cut.area(rim)


def fringed_hat(cut: Cut, b: Body) -> None:
    """Nón quai thao: a broad flat hat with long tassels."""
    box = [(-0.17, 0.06), (-0.165, 0.1), (0.165, 0.1), (0.17, 0.06)]
    cut.area([b.off(b.head, x, y) for x, y in box])
    for side in (-0.13, 0.13):
        top = b.off(b.head, side, 0.06)
        cut.blade([top, b.off(top, 0.004, -0.1), b.off(top, -0.006, -0.2)], b.size * 0.008,
                  b.size * 0.022)  # fmt: skip
