"""Fisher, woodcutter, ploughman, herdsman (ngư, tiều, canh, mục): four tall panels in one frame."""

from collections.abc import Callable
from functools import partial
from random import Random

from ..canvas.curves import Point, bezier, placed, smooth, taper
from ..canvas.relief import Relief
from ..papercut import figure
from ..papercut.figure import RAISE, SIT, STOOP, Body, draw_flesh, pose_body
from ..papercut.layers import Cut
from .fields import coins, waves
from .frames import rectangle
from .scrolls import cloud_scroll

Box = tuple[float, float, float, float]
Trade = Callable[[Relief, Box, Random], None]


def trades(relief: Relief, box: Box, rnd: Random) -> None:
    """The four side by side; a brocaded head where each panel has its character."""
    x0, y0, x1, y1 = box
    gap = 34.0
    wide = (x1 - x0 - gap * 5) / 4
    order = [_fisher, _woodcutter, _ploughman, _herdsman]
    for i, trade in enumerate(order):
        left = x0 + gap + i * (wide + gap)
        panel = (left, y0 + gap, left + wide, y1 - gap)
        head = panel[1] + (panel[3] - panel[1]) * 0.24
        for inset, weight, height in ((0.0, 9.0, 200), (15.0, 3.0, 150)):
            ring = (panel[0] + inset, panel[1] + inset, panel[2] - inset, panel[3] - inset)
            relief.loop(rectangle(ring), weight, height)
        _head(relief, (panel[0] + 34, panel[1] + 34, panel[2] - 34, head))
        scene = (panel[0] + 24, head + 20, panel[2] - 24, panel[3] - 24)
        _framed(relief, scene, partial(_play, trade, rnd))


def _play(trade: Trade, rnd: Random, relief: Relief, box: Box) -> None:
    _distance(relief, box, rnd)
    trade(relief, box, rnd)


def _framed(relief: Relief, box: Box, draw: Callable[[Relief, Box], None]) -> None:
    """Let ``draw`` work on a sheet of its own and keep what falls within the box."""
    part, k = Relief(*relief.size), relief.k
    draw(part, box)
    left, top = round(box[0] * k), round(box[1] * k)
    inner = part.layer.crop((left, top, round(box[2] * k), round(box[3] * k)))
    relief.layer.paste(inner, (left, top))


def _head(relief: Relief, box: Box) -> None:
    _framed(relief, box, lambda part, inner: coins(part, inner, 46, 150))
    relief.loop(rectangle(box), 5, 190)


def _distance(relief: Relief, box: Box, rnd: Random) -> None:
    """Sun and mountains far off, low, line within line."""
    x0, y0, x1, y1 = box
    w, h = x1 - x0, y1 - y0
    sun = (x0 + w * rnd.uniform(0.25, 0.75), y0 + h * 0.2)
    relief.disc(sun, w * 0.11, 120)
    for k in (0.135, 0.155):
        relief.ring(sun, w * k, 3, 100)
    for _ in range(3):
        u, tall = x0 + w * rnd.uniform(0.0, 1.0), h * rnd.uniform(0.16, 0.3)
        foot = y0 + h * 0.62
        for i in range(5):
            grow = 1 - 0.17 * i
            side = [(0.34, 0.0), (0.15, 0.58)]
            knots = [(u - w * a * grow, foot - tall * b * grow) for a, b in side]
            back = [(u + w * a * grow, foot - tall * b * grow) for a, b in side[::-1]]
            peak = smooth([*knots, (u, foot - tall * grow), *back], 8)
            if i == 0:
                relief.area(peak, 0)
            relief.line(peak, 3.5, 105)


def _emboss(relief: Relief, cut: Cut, height: int) -> None:
    """Raise a cut shape, set off by a groove."""
    relief.layer.paste(height, (0, 0), cut.mask)


def _person(
    relief: Relief, foot: Point, size: float, pose: figure.Pose, *, flip: bool = False
) -> Body:
    """Somebody in a conical hat, clothes higher than flesh."""
    flesh, cloth = Cut(relief.k), Cut(relief.k)
    body = pose_body(foot, size, pose, flip=flip)
    draw_flesh(flesh, body, stout=1.1)
    _dress(cloth, body)
    _emboss(relief, flesh, 165)
    _emboss(relief, cloth, 215)
    return body


def _dress(cloth: Cut, body: Body) -> None:
    """Jacket, short breeches and hat."""
    cloth.limb(body.hip, body.neck, body.size * 0.075, body.size * 0.065)
    for knee in body.knees:
        cloth.limb(body.hip, knee, body.size * 0.066, body.size * 0.05)
    figure.conical_hat(cloth, body)


def _hill(relief: Relief, box: Box, rnd: Random, level: float) -> None:
    x0, _y0, x1, y1 = box
    line = smooth([(x0 + (x1 - x0) * i / 5, level + rnd.uniform(-14, 14)) for i in range(6)], 8)
    relief.area([*line, (x1, y1), (x0, y1)], 96)
    for i in range(3):
        relief.line([(x, y + 22 + 20 * i) for x, y in line], 4, 60)


def _sky(relief: Relief, box: Box, rnd: Random) -> None:
    x0, y0, x1, _y1 = box
    for i in range(3):
        at = (x0 + (x1 - x0) * (0.2 + 0.28 * i), y0 + 50 + rnd.uniform(0, 80))
        cloud_scroll(relief, at, rnd.uniform(20, 28), flip=rnd.random() < 0.5, height=130)


def _fisher(relief: Relief, box: Box, rnd: Random) -> None:
    """A man in a sampan with a rod; willow above, waves below."""
    x0, y0, x1, y1 = box
    w, level = x1 - x0, y0 + (y1 - y0) * 0.76
    _sky(relief, box, rnd)
    hull = smooth([(-1.0, -0.32), (-0.7, -0.02), (0.0, 0.06), (0.7, -0.02), (1.0, -0.34),
                   (0.82, 0.22), (-0.8, 0.22)], 5, closed=True)  # fmt: skip
    body = _person(relief, ((x0 + x1) / 2 - w * 0.06, level + w * 0.06), w * 0.78, SIT)
    relief.edged(placed(hull, ((x0 + x1) / 2, level), w * 0.47), 200, 4)
    rod = bezier(body.hands[0], body.off(body.hands[0], 0.2, 0.3), (x1 - w * 0.1, level - w * 0.66),
                 (x1 - w * 0.05, level - w * 0.5), 16)  # fmt: skip
    relief.line(rod, 5, 215)
    relief.line([rod[-1], (rod[-1][0], level + 40)], 2, 180)
    waves(relief, (x0, level + w * 0.06, x1, y1), w * 0.09, rnd, 130)
    _willow(relief, (x0 + w * 0.1, y0 + (y1 - y0) * 0.1), w, rnd)


def _willow(relief: Relief, at: Point, w: float, rnd: Random) -> None:
    for i in range(7):
        x = at[0] + i * w * 0.045
        twig = [(at[0], at[1]), (x, at[1] + w * 0.12), (x + 6, at[1] + w * rnd.uniform(0.4, 0.62))]
        run = smooth(twig, 8)
        relief.line(run, 3, 170)
        for x2, y2 in run[3::2]:
            for way in (-1, 1):
                relief.area(taper([(x2, y2), (x2 + way * 12, y2 + 18)], 7, 1), 160)


def _woodcutter(relief: Relief, box: Box, rnd: Random) -> None:
    """A man with an axe at a pine, bundles on a pole beside him."""
    x0, y0, x1, y1 = box
    w, level = x1 - x0, y1 - (y1 - y0) * 0.13
    _sky(relief, box, rnd)
    _hill(relief, box, rnd, level)
    trunk = bezier((x1 - w * 0.22, level), (x1 - w * 0.12, level - w * 0.4),
                   (x1 - w * 0.34, level - w * 0.7), (x1 - w * 0.2, y0 + w * 0.3), 20)  # fmt: skip
    relief.edged(taper(trunk, w * 0.12, w * 0.05), 170, 4)
    for x, y in trunk[8::3]:
        for way in (-1, 1):
            spot = (x + way * w * rnd.uniform(0.1, 0.16), y + rnd.uniform(-20, 20))
            relief.line([(x, y), spot], 7, 150)
            for k in range(9):
                a = -150 + k * 15
                needle = placed([(0, 0), (0.5, 0.0), (1.0, 0.0)], spot, w * 0.1, a)
                relief.line(needle, 3, 185)
    body = _person(relief, (x0 + w * 0.36, level + 6), w * 0.84, RAISE)
    hand = body.hands[0]
    relief.line([body.off(hand, -0.05, -0.02), body.off(hand, 0.2, 0.14)], 9, 200)
    head = [body.off(hand, 0.16, 0.16), body.off(hand, 0.27, 0.16), body.off(hand, 0.24, 0.06)]
    relief.edged(head, 225, 3)
    for k in range(6):
        y = level - 10 - (k // 3) * 24
        relief.edged(rectangle((x0 + 20, y - 10, x0 + w * 0.26, y + 10)), 150 + 20 * (k % 3), 2)


def _buffalo(relief: Relief, at: Point, s: float, *, flip: bool) -> None:
    """A water buffalo walking, head low, horns swept back; ``s`` is half its length."""
    body: list[Point] = [
        (-0.95, -0.62), (-0.6, -0.8), (-0.1, -0.76), (0.3, -0.86), (0.52, -0.78), (0.74, -0.66),
        (1.02, -0.46), (1.08, -0.32), (0.96, -0.26), (0.76, -0.36), (0.6, -0.4), (0.5, -0.28),
        (0.44, 0.0), (0.3, 0.0), (0.28, -0.24), (-0.4, -0.2), (-0.46, 0.0), (-0.6, 0.0),
        (-0.66, -0.22), (-0.86, -0.3),
    ]  # fmt: skip
    for x in (0.16, -0.76):
        leg = [(x, -0.3), (x + 0.16, -0.3), (x + 0.12, 0.0), (x - 0.02, 0.0)]
        relief.edged(placed(leg, at, s, flip=flip), 130, 3)
    relief.edged(placed(smooth(body, 4, closed=True), at, s, flip=flip), 190, 4)
    for lift in (0.0, 0.08):
        horn = bezier((0.72, -0.66), (0.6, -0.98 - lift), (0.3, -1.06 - lift), (0.16, -0.92), 12)
        relief.edged(placed(taper(horn, 0.12, 0.02), at, s, flip=flip), 220, 2)
    relief.disc(placed([(0.82, -0.5)], at, s, flip=flip)[0], s * 0.03, 20)
    tail = bezier((-0.92, -0.6), (-1.1, -0.5), (-1.04, -0.3), (-1.08, -0.16), 10)
    relief.line(placed(tail, at, s, flip=flip), s * 0.05, 170)


def _ploughman(relief: Relief, box: Box, rnd: Random) -> None:
    """A man behind plough and buffalo, furrows under them."""
    x0, y0, x1, y1 = box
    w, level = x1 - x0, y1 - (y1 - y0) * 0.22
    _sky(relief, box, rnd)
    for i in range(5):
        y = level + 8 + i * (y1 - level) / 5
        run = [(x0 + (x1 - x0) * k / 12, y + 8 * ((k + i) % 2)) for k in range(13)]
        relief.line(smooth(run, 4), 9, 110 + 10 * i)
    _bananas(relief, (x1 - w * 0.16, level - w * 0.1), w * 0.6, rnd)
    _buffalo(relief, (x0 + w * 0.63, level), w * 0.34, flip=False)
    body = _person(relief, (x0 + w * 0.16, level + 6), w * 0.72, STOOP)
    yoke = (x0 + w * 0.44, level - w * 0.22)
    relief.line(smooth([body.hands[0], (x0 + w * 0.28, level - w * 0.06), yoke], 6), 8, 210)
    tip, heel = (x0 + w * 0.35, level + 10), (x0 + w * 0.22, level + 12)
    share = [(x0 + w * 0.26, level - w * 0.08), tip, heel]
    relief.edged(share, 220, 3)


def _bananas(relief: Relief, foot: Point, tall: float, rnd: Random) -> None:
    """A banana plant's broad leaves, high at the panel's edge."""
    top = (foot[0], foot[1] - tall * 1.3)
    stem = [(foot[0], foot[1] + tall * 0.2), (foot[0] - 8, foot[1] - tall * 0.6), top]
    relief.edged(taper(smooth(stem, 8), tall * 0.09, tall * 0.05), 140, 3)
    for a in (-150, -120, -92, -60, -34):
        blade = bezier((0, 0), (0.4, -0.16), (0.8, -0.1), (1.1, 0.2), 14)
        relief.edged(placed(taper(blade, 0.06, 0.02, 0.2), top, tall * 0.5, a), 150, 2)
        relief.line(placed(blade, top, tall * 0.5, a), 3, 90)


def _herdsman(relief: Relief, box: Box, rnd: Random) -> None:
    """A boy with a flute on the buffalo's back, a kite above."""
    x0, y0, x1, y1 = box
    w, level = x1 - x0, y1 - (y1 - y0) * 0.15
    _hill(relief, box, rnd, level)
    _buffalo(relief, (x0 + w * 0.5, level + 10), w * 0.42, flip=True)
    boy = _person(relief, (x0 + w * 0.56, level - w * 0.14), w * 0.5, SIT, flip=True)
    hand = boy.hands[0]
    relief.line([boy.off(hand, -0.02, 0.06), boy.off(hand, 0.26, -0.02)], 6, 225)
    at = (x0 + w * 0.26, y0 + w * 0.2)
    kite = smooth([(-1.0, 0.1), (-0.5, -0.3), (0.0, -0.36), (0.5, -0.3), (1.0, 0.1), (0.0, 0.05)],
                  5, closed=True)  # fmt: skip
    relief.edged(placed(kite, at, w * 0.2, -12), 190, 3)
    string = bezier(at, (at[0] + w * 0.1, at[1] + w * 0.3), (x0 + w * 0.6, level - w * 0.7),
                    boy.hands[1], 20)  # fmt: skip
    relief.line(string, 2, 150)
    for i in range(2):
        spot = (x0 + w * (0.62 + 0.2 * i), y0 + w * (0.12 + 0.16 * i))
        cloud_scroll(relief, spot, 24, flip=i == 0, height=130)
