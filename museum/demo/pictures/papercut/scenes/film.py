"""The village gate, as a film about it shows it."""

from ...canvas.curves import Point, arc
from .. import people
from ..figure import STAND, WALK
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import bamboo, broad_tree, ground, palm
from ..stage import Stage

W, H = SIZE
_CELLULOID = (22, 17, 20)


@scene(
    "village-gate",
    vi=(
        "cổng làng trên phim",
        "cổng làng xây gạch có vòm cuốn và mái, người đi học ôm sách bước vào, cây đa và lũy "
        "tre; hai mép tranh đục lỗ như "
        "cuộn phim",
    ),
    en=(
        "the village gate on film",
        "a brick village gate with its arch and roof, scholars with books walking in, a banyan "
        "and "
        "bamboo; the picture’s edges are pierced like a strip of film",
    ),
    hours=(0, 1, 2),
)
def village_gate(stage: Stage) -> None:
    """A gate, and the village behind it."""
    rnd = stage.rnd
    stage.sky((W * rnd.choice((0.26, 0.74)), 360), 140, drift=4)
    stage.hills(860, 180)
    sheet = Cut()
    ground(sheet, rnd, 1060)
    broad_tree(sheet, rnd, (W * 0.2, 1072), 680)
    bamboo(sheet, rnd, (W * 0.83, 1072), 560)
    palm(sheet, rnd, (W * 0.72, 1072), 560)
    stage.stack.lay(sheet, stage.papers.middle, 10)
    sheet = Cut()
    ground(sheet, rnd, 1280, 6)
    _gate(sheet, (W / 2, 1290))
    stage.stack.lay(sheet, stage.papers.near, 13)
    ground(stage.ink, rnd, 1440, 6)
    for i, x in enumerate((0.3, 0.42, 0.66)):
        body = people.elder(stage, (W * x, 1446), 400, WALK if i < 2 else STAND, flip=x > 0.5)
        hand = body.hands[0]
        stage.white.area([(hand[0] - 34, hand[1] - 26), (hand[0] + 34, hand[1] - 26),
                          (hand[0] + 34, hand[1] + 22), (hand[0] - 34, hand[1] + 22)])  # fmt: skip
    strip = Cut()
    for top in (70.0, H - 250.0):
        strip.area([(0, top), (W, top), (W, top + 180), (0, top + 180)])
        for i in range(18):
            x = W * (i + 0.5) / 18
            low, high = top + 62, top + 118
            strip.hole([(x - 36, low), (x + 36, low), (x + 36, high), (x - 36, high)])
    stage.players(13)
    stage.stack.lay(strip, (_CELLULOID, _CELLULOID), 16)


def _gate(cut: Cut, foot: Point) -> None:
    """Brick piers, an arch, two roofs, low walls on both sides."""
    x, y = foot
    cut.area([(x - 330, y), (x + 330, y), (x + 330, y - 520), (x - 330, y - 520)])
    for side in (-1, 1):
        pier, far = x + side * 330, x + side * 980
        cut.area([(pier, y), (far, y), (far, y - 200), (pier, y - 230)])
        cut.area([(pier - 44, y), (pier + 44, y), (pier + 44, y - 620), (pier - 44, y - 620)])
    arch = arc((x, y - 240), 150, 180, 360, 24)
    cut.hole([(x - 150, y), *arch, (x + 150, y)])
    for v, reach in ((y - 520, 400), (y - 690, 300)):
        half = [(reach, v), (reach + 50, v - 44), (reach * 0.72, v - 100)]
        cut.area([*[(x + u, w) for u, w in half], *[(x - u, w) for u, w in half[::-1]]])
        for i in range(9):
            u = x - reach * 0.8 + reach * 1.6 * i / 8
            cut.slit([(u, v - 88), (u + (u - x) * 0.1, v - 12)], 5)
    cut.area([(x - 220, y - 610), (x + 220, y - 610), (x + 220, y - 700), (x - 220, y - 700)])
    cut.hole([(x - 130, y - 440), (x + 130, y - 440), (x + 130, y - 500), (x - 130, y - 500)])
