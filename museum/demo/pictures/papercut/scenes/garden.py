"""What the fields bear: flowers in rows, fruit on old trees."""

import math

from ...canvas.curves import Point, bezier, placed
from .. import people
from ..figure import RAISE, STAND, STOOP, WALK
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import bamboo, broad_tree, ground, leaf, palm, temple
from ..stage import Stage

W, H = SIZE


def _horizon(stage: Stage) -> None:
    rnd, sheet = stage.rnd, Cut()
    stage.hills(690, 130)
    ground(sheet, rnd, 720, 8)
    spot = W * rnd.choice((0.24, 0.7))
    temple(sheet, (spot, 730), 170, 200)
    for _ in range(8):
        x = rnd.uniform(60, W - 60)
        if abs(x - spot) > 280:
            rnd.choice((broad_tree, palm, bamboo))(sheet, rnd, (x, 730), rnd.uniform(160, 250))
    stage.stack.lay(sheet, stage.papers.middle, 8)


@scene(
    "flower-field",
    vi=(
        "ruộng hoa",
        "những luống hoa cúc chạy dài tới chân trời, người đội nón cúi hái hoa, người gánh hai "
        "sọt "
        "hoa đầy đi trên bờ ruộng",
    ),
    en=(
        "flower fields",
        "rows of chrysanthemums running to the horizon, people in conical hats stooping to pick, "
        "one carrying two full baskets along the bank",
    ),
    hours=(0, 1, 3),
)
def flower_field(stage: Stage) -> None:
    """Rows of blossoms, larger the nearer they are."""
    rnd = stage.rnd
    stage.sky((W * rnd.choice((0.2, 0.5, 0.8)), 340), 130, drift=4)
    _horizon(stage)
    tones = (stage.papers.gilt, stage.papers.red, stage.papers.white)
    start = rnd.randrange(3)
    for row in range(5):
        level = 800 + row * 62 + row * row * 22
        size = 15 + row * 9
        bed, heads = Cut(), Cut()
        ground(bed, rnd, level + size, 5)
        count = round(W / (size * 2.5))
        for i in range(count):
            x = W * (i + 0.5) / count + rnd.uniform(-6, 6)
            y = level + rnd.uniform(-size, size) * 0.4
            bed.line([(x, y), (x, level + size * 2.4)], size * 0.16)
            for way in (-1, 1):
                leaf(bed, (x + way * size * 0.6, y + size * 1.3), size * 0.5, way * 35)
            _blossom(heads, (x, y), size)
        stage.stack.lay(bed, stage.papers.near, 7)
        tone = tones[(row + start) % 3]
        stage.stack.lay(heads, (tone, tone), 4)
        if row == 2:
            for x in (0.22, 0.62):
                people.woman(stage, (W * x, level + 90), 330, STOOP, hat="conical", flip=x > 0.5)
            stage.players(7)
    ground(stage.ink, rnd, 1520, 6)
    body = people.woman(stage, (W * rnd.choice((0.34, 0.66)), 1524), 560, WALK, hat="conical")
    ends = [body.off(body.neck, 0.36, 0.0), body.off(body.neck, -0.36, 0.0)]
    stage.gilt.line(ends, 11)
    for x, y in ends:
        for way in (-1, 1):
            stage.gilt.line([(x, y), (x + way * 54, y + 190)], 5)
        stage.gilt.area(
            [(x - 74, y + 186), (x + 74, y + 186), (x + 54, y + 270), (x - 54, y + 270)]
        )
        for k in range(7):
            spot = (x - 60 + 20 * k, y + 168 - 22 * (k % 2))
            _blossom((stage.red, stage.white)[k % 2], spot, 24)
    stage.players(13)


def _blossom(cut: Cut, at: Point, size: float) -> None:
    """A chrysanthemum: a round of narrow petals."""
    petals = 11
    for i in range(petals):
        a = math.tau * i / petals
        tip = (at[0] + size * math.cos(a), at[1] + size * math.sin(a))
        cut.blade([at, ((at[0] + tip[0]) / 2, (at[1] + tip[1]) / 2), tip], size * 0.2, size * 0.42)
    cut.disc(at, size * 0.22, keep=False)


def _orchard(stage: Stage, radius: float, oval: float) -> None:
    """Two bearing trees, pickers, baskets; ``oval`` is how much longer a fruit is than wide."""
    rnd = stage.rnd
    stage.sky((W * rnd.choice((0.5, 0.16, 0.84)), 330), 120, drift=3)
    _horizon(stage)
    sheet, fruit = Cut(), Cut()
    ground(sheet, rnd, 1230, 10)
    for x in (0.26, 0.75):
        foot, tall = (W * x, 1240.0), rnd.uniform(860, 960)
        _crown(sheet, stage, foot, tall)
        for _ in range(17):
            a, r = rnd.uniform(0, math.tau), rnd.random() ** 0.6
            at = (
                foot[0] + math.cos(a) * r * tall * 0.4,
                foot[1] - tall * 0.64 + math.sin(a) * r * tall * 0.24,
            )
            _fruit(fruit, at, radius * rnd.uniform(0.9, 1.1), oval)
    stage.stack.lay(sheet, stage.papers.near, 13)
    stage.stack.lay(fruit, (stage.papers.gilt, stage.papers.gilt), 8)
    ground(stage.ink, rnd, 1450, 6)
    people.worker(stage, (W * 0.44, 1454), 460, RAISE, flip=True, hat=True)
    people.woman(stage, (W * 0.6, 1454), 430, RAISE, hat="conical")
    people.woman(stage, (W * 0.1, 1454), 410, STAND, hat="conical")
    for x in (0.51, 0.88):
        _basket(stage, (W * x, 1454), radius, oval)
    stage.players(13)


def _crown(cut: Cut, stage: Stage, foot: Point, tall: float) -> None:
    """A round tree whose leaves are cut one by one along its edge."""
    rnd = stage.rnd
    x, y = foot
    trunk = bezier(
        foot, (x + 14, y - tall * 0.2), (x - 14, y - tall * 0.3), (x, y - tall * 0.5), 12
    )
    cut.blade(trunk, tall * 0.07, tall * 0.05)
    for _ in range(260):
        a, r = rnd.uniform(0, math.tau), rnd.random() ** 0.45
        at = (x + math.cos(a) * r * tall * 0.47, y - tall * 0.64 + math.sin(a) * r * tall * 0.32)
        leaf(cut, at, tall * 0.045, math.degrees(a) + rnd.uniform(-40, 40))
    for _ in range(60):
        a, r = rnd.uniform(0, math.tau), rnd.random() ** 0.5
        at = (x + math.cos(a) * r * tall * 0.42, y - tall * 0.64 + math.sin(a) * r * tall * 0.28)
        cut.slit(placed([(-0.8, 0.0), (0.8, 0.0)], at, tall * 0.04, rnd.uniform(0, 180)), 5)


def _fruit(cut: Cut, at: Point, r: float, oval: float) -> None:
    """A fruit with its stalk and a gleam."""
    x, y = at
    turns = [math.tau * i / 28 for i in range(28)]
    cut.area([(x + math.cos(a) * r, y + math.sin(a) * r * oval) for a in turns])
    cut.line([at, (x, y - r * oval * 1.25)], r * 0.14)
    gleam = [(x - r * 0.5, y - r * 0.3 * oval), (x - r * 0.2, y - r * 0.66 * oval)]
    cut.slit(gleam, r * 0.12)


def _basket(stage: Stage, at: Point, r: float, oval: float) -> None:
    x, y = at
    stage.white.area([(x - 130, y - 120), (x + 130, y - 120), (x + 100, y), (x - 100, y)])
    for k in range(-3, 4):
        stage.white.slit([(x + k * 34, y - 112), (x + k * 28, y - 8)], 5)
    for dx, dy in ((-80, 0), (0, 0), (80, 0), (-40, -62), (40, -62)):
        _fruit(stage.gilt, (x + dx, y - 142 + dy), min(r, 44), oval)


@scene(
    "pomelos",
    vi=(
        "hái bưởi",
        "hai cây bưởi sai quả tròn, người với tay hái, bưởi xếp đầy sọt dưới gốc; xa xa là cây "
        "làng "
        "và mái đình",
    ),
    en=(
        "picking pomelos",
        "two trees heavy with round pomelos, people reaching up to pick, baskets of fruit "
        "beneath; "
        "village trees and a roof beyond",
    ),
    hours=(0, 3, 4),
)
def pomelos(stage: Stage) -> None:
    """Large round fruit."""
    _orchard(stage, 46, 1.06)


@scene(
    "sapodillas",
    vi=(
        "hái hồng xiêm",
        "hai cây hồng xiêm sai quả bầu dục, người với tay hái, quả xếp đầy sọt dưới gốc; xa xa "
        "là cây "
        "làng và mái đình",
    ),
    en=(
        "picking sapodillas",
        "two trees bearing oval sapodillas, people reaching up to pick, baskets of fruit beneath; "
        "village trees and a roof beyond",
    ),
    hours=(1, 2, 3),
)
def sapodillas(stage: Stage) -> None:
    """Smaller, longer fruit."""
    _orchard(stage, 32, 1.35)
