"""The rite in the communal house (tế): rows of elders before the altar."""

from ...canvas.curves import Point, bezier, smooth
from .. import people, things
from ..figure import BOW, HOLD, KNEEL, STAND
from ..hall import hall
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import ground
from ..stage import Stage

W, H = SIZE


@scene(
    "offering",
    vi=(
        "tế trong đình",
        "các cụ mặc áo dài chít khăn đứng, cúi và quỳ thành hai hàng trước hương án; trên "
        "hương án có "
        "bát hương bốc khói, hai bên là đôi hạc thờ và lọng",
    ),
    en=(
        "the rite in the communal house",
        "elders in long gowns and turbans standing, bowing and kneeling in two rows before the "
        "altar, "
        "incense rising from its burner, a pair of cranes and parasols beside it",
    ),
    hours=(1, 3, 4),
)
def offering(stage: Stage) -> None:
    """The altar in the middle, the rows facing it."""
    hall(stage, deep=True)
    rnd = stage.rnd
    glow = Cut()
    glow.disc((W / 2, 760), 360)
    stage.stack.lay(glow, (stage.papers.sun, stage.papers.sun), 9)
    ground(stage.ink, rnd, 1450, 2, grass=False)
    _altar(stage)
    poses = [KNEEL, BOW, STAND if rnd.random() < 0.5 else HOLD]
    for way in (-1, 1):
        canopy = stage.gilt if way < 0 else stage.red
        things.parasol(stage.ink, canopy, (W / 2 + way * 520, 1452), 860)
        _crane(stage, (W / 2 + way * 390, 1452), flip=way > 0)
        for i, pose in enumerate(poses):
            x = W / 2 + way * (660 + 190 * i)
            people.elder(stage, (x, 1456), 460, pose, flip=way > 0)
    stage.players(13)


def _altar(stage: Stage) -> None:
    """A red table, an incense burner with smoke, two flower vases, fruit."""
    x, top = W / 2, 1150.0
    stage.red.area([(x - 230, top), (x + 230, top), (x + 200, 1452), (x - 200, 1452)])
    stage.gilt.area(
        [(x - 262, top - 26), (x + 262, top - 26), (x + 240, top + 6), (x - 240, top + 6)]
    )
    for i in range(4):
        u = x - 126 + 84 * i
        stage.red.hole([(u - 26, 1300), (u, 1240), (u + 26, 1300), (u, 1360)])
    bowl: list[Point] = [
        (-62, -120), (-74, -70), (-44, -30), (-30, 0), (30, 0), (44, -30), (74, -70), (62, -120),
    ]  # fmt: skip
    stage.gilt.area([(x + u, top - 26 + v) for u, v in smooth(bowl, 5)])
    for k in (-24, 0, 24):
        stage.ink.line([(x + k, top - 146), (x + k * 1.2, top - 240)], 5)
        smoke = bezier((x + k * 1.2, top - 240), (x + k * 3, top - 330), (x - k * 2, top - 430),
                       (x + k * 4, top - 560), 24)  # fmt: skip
        stage.white.blade(smoke, 9, 2)
    for side in (-1, 1):
        vase = [(20, 0), (30, -50), (10, -86), (16, -100)]
        right = [(x + side * 170 + u, top - 26 + v) for u, v in vase]
        left = [(x + side * 170 - u, top - 26 + v) for u, v in vase[::-1]]
        stage.white.area([*right, *left])
        for k in range(5):
            tip = (x + side * 170 + (k - 2) * 34, top - 200 - 24 * (2 - abs(k - 2)))
            stage.ink.line([(x + side * 170, top - 122), tip], 5)
            stage.red.disc(tip, 20)
            stage.red.disc(tip, 6, keep=False)


def _crane(stage: Stage, foot: Point, *, flip: bool) -> None:
    """A hạc thờ: a crane standing on a tortoise, a lotus in its beak."""
    way = -1 if flip else 1
    x, y = foot

    def put(points: list[Point]) -> list[Point]:
        return [(x + way * u, y + v) for u, v in points]

    shell = [(-90, -16), (-70, -70), (0, -92), (70, -70), (92, -20), (60, 0), (-60, 0)]
    stage.gilt.area(put(smooth(shell, 5, closed=True)))
    stage.gilt.area(put(smooth([(80, -34), (118, -60), (130, -40), (96, -14)], 4, closed=True)))
    for u in (-18, 16):
        stage.gilt.line(put([(u, -84), (u + 4, -300)]), 9)
    body = [(-110, -330), (-40, -400), (50, -410), (86, -370), (40, -318), (-40, -296)]
    stage.gilt.area(put(smooth(body, 5, closed=True)))
    neck = bezier((60, -380), (120, -480), (40, -560), (76, -650), 16)
    stage.gilt.blade(put(neck), 40, 20)
    head: list[Point] = [(52, -668), (84, -690), (108, -668), (196, -654), (108, -642), (72, -636)]
    stage.gilt.area(put(head))
    stage.red.disc(put([(80, -690)])[0], 9)
    for k in range(3):
        plume = smooth([(-90, -340), (-150, -320 + 18 * k), (-176, -270 + 26 * k)], 6)
        stage.gilt.blade(put(plume), 26, 4)
