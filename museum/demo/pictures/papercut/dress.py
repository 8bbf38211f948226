"""What people wear, cut from paper of its own and laid over the body."""

from ..canvas.curves import Point, smooth
from .figure import Body
from .layers import Cut


def robe(cut: Cut, b: Body, *, hem: float = 0.07, sleeve: float = 1.0) -> None:
    """A long gown (áo the, áo dài): collar to shin, wide sleeves, a slit at the side."""
    s = b.size
    low = max(f[1] for f in b.feet) - s * hem
    front = max(b.way * (p[0] - b.hip[0]) for p in (*b.feet, *b.knees)) / s + 0.05
    back = min(b.way * (p[0] - b.hip[0]) for p in (*b.feet, *b.knees)) / s - 0.06

    def at(dx: float) -> Point:
        return (b.hip[0] + b.way * dx * s, low)

    outline = [
        b.off(b.neck, 0.03, 0.02), b.off(b.neck, 0.07, -0.05), b.off(b.hip, 0.085, 0.06),
        b.off(b.hip, 0.1, -0.04), at(front), at((front + back) / 2), at(back),
        b.off(b.hip, -0.105, -0.05), b.off(b.hip, -0.075, 0.07), b.off(b.neck, -0.075, -0.04),
        b.off(b.neck, -0.035, 0.015),
    ]  # fmt: skip
    cut.area(smooth(outline, 4, closed=True))
    sleeves(cut, b, wide=sleeve)
    cut.slit([b.off(b.hip, 0.03, -0.02), at(front * 0.35)], s * 0.008)
    cut.slit(smooth([b.off(b.neck, 0.012, 0.0), b.off(b.neck, 0.05, -0.08),
                     b.off(b.hip, 0.05, 0.1)], 4), s * 0.007)  # fmt: skip


def sleeves(cut: Cut, b: Body, *, wide: float = 1.0) -> None:
    """Sleeves that widen to the wrist."""
    s = b.size
    for shoulder, elbow, hand in zip(b.shoulders, b.elbows, b.hands, strict=True):
        cut.limb(shoulder, elbow, s * 0.045, s * 0.038 * wide)
        wrist = (elbow[0] + (hand[0] - elbow[0]) * 0.82, elbow[1] + (hand[1] - elbow[1]) * 0.82)
        cut.limb(elbow, wrist, s * 0.038 * wide, s * 0.04 * wide)


def tunic(cut: Cut, b: Body) -> None:
    """A short jacket to below the hip."""
    s = b.size
    outline = [
        b.off(b.neck, 0.03, 0.02), b.off(b.neck, 0.07, -0.05), b.off(b.hip, 0.08, 0.06),
        b.off(b.hip, 0.11, -0.1), b.off(b.hip, 0.0, -0.115), b.off(b.hip, -0.11, -0.09),
        b.off(b.hip, -0.075, 0.07), b.off(b.neck, -0.07, -0.04), b.off(b.neck, -0.035, 0.015),
    ]  # fmt: skip
    cut.area(smooth(outline, 4, closed=True))
    sleeves(cut, b, wide=0.8)
    cut.slit([b.off(b.neck, 0.02, -0.01), b.off(b.hip, 0.035, -0.1)], s * 0.007)


def breeches(cut: Cut, b: Body) -> None:
    """Trousers rolled to the calf."""
    s = b.size
    for knee, foot in zip(b.knees, b.feet, strict=True):
        cut.limb(b.hip, knee, s * 0.062, s * 0.05)
        calf = (knee[0] + (foot[0] - knee[0]) * 0.5, knee[1] + (foot[1] - knee[1]) * 0.5)
        cut.limb(knee, calf, s * 0.05, s * 0.046)


def skirt(cut: Cut, b: Body, *, hem: float = 0.05) -> None:
    """A long skirt from the waist."""
    s = b.size
    low = max(f[1] for f in b.feet) - s * hem
    front = max(b.way * (p[0] - b.hip[0]) for p in (*b.feet, *b.knees)) / s + 0.055
    back = min(b.way * (p[0] - b.hip[0]) for p in (*b.feet, *b.knees)) / s - 0.055
    outline = [
        b.off(b.hip, 0.062, 0.07), (b.hip[0] + b.way * front * s, low),
        (b.hip[0] + b.way * (front + back) / 2 * s, low + s * 0.012),
        (b.hip[0] + b.way * back * s, low), b.off(b.hip, -0.066, 0.07),
    ]  # fmt: skip
    cut.area(outline)
    for k in (0.3, 0.6):
        x = b.hip[0] + b.way * (back + (front - back) * k) * s
        cut.slit([b.off(b.hip, -0.04 + 0.1 * k, 0.0), (x, low - s * 0.03)], s * 0.006)


def sash(cut: Cut, b: Body) -> None:
    """A belt with two ends hanging."""
    s = b.size
    cut.line([b.off(b.hip, 0.075, 0.05), b.off(b.hip, -0.07, 0.06)], s * 0.034)
    for dx, dy in ((0.1, -0.2), (0.06, -0.24)):
        run = [b.off(b.hip, 0.05, 0.05), b.off(b.hip, dx, -0.08), b.off(b.hip, dx, dy)]
        cut.blade(smooth(run, 4), s * 0.016, s * 0.03)


def loincloth(cut: Cut, b: Body) -> None:
    """A wrestler's khố with its end hanging in front."""
    s = b.size
    cut.line([b.off(b.hip, 0.06, 0.03), b.off(b.hip, -0.062, 0.03)], s * 0.045)
    cut.limb(b.off(b.hip, 0, 0.01), b.off(b.hip, 0.01, -0.06), s * 0.05, s * 0.03)
    run = [b.off(b.hip, 0.06, 0.03), b.off(b.hip, 0.1, -0.04), b.off(b.hip, 0.085, -0.16)]
    cut.blade(smooth(run, 4), s * 0.03, s * 0.05)


def seated_robe(cut: Cut, b: Body) -> None:
    """A gown on somebody sitting on a mat: shoulders, sleeves, and a broad fold over the knees."""
    s = b.size
    ground = max(p[1] for p in (*b.feet, *b.knees)) + s * 0.02
    knee = max(b.way * (p[0] - b.hip[0]) for p in b.knees) / s + 0.08

    def at(dx: float, up: float) -> Point:
        return (b.hip[0] + b.way * dx * s, ground - up * s)

    fold = [
        b.off(b.neck, 0.03, 0.02), b.off(b.neck, 0.075, -0.06), b.off(b.hip, 0.09, 0.08),
        at(knee * 0.7, 0.15), at(knee, 0.09), at(knee + 0.02, 0.02), at(knee * 0.4, -0.005),
        at(-0.16, 0.0), at(-0.17, 0.05), b.off(b.hip, -0.1, 0.02), b.off(b.neck, -0.08, -0.05),
        b.off(b.neck, -0.035, 0.015),
    ]  # fmt: skip
    cut.area(smooth(fold, 5, closed=True))
    sleeves(cut, b)
    cut.slit(smooth([at(-0.06, 0.05), at(knee * 0.5, 0.07), at(knee * 0.9, 0.04)], 4), s * 0.008)
    cut.slit(smooth([b.off(b.neck, 0.012, 0.0), b.off(b.neck, 0.05, -0.08),
                     b.off(b.hip, 0.05, 0.1)], 4), s * 0.007)  # fmt: skip
