"""A communal house lifted whole."""

from .. import people
from ..figure import HOLD, LIFT, PUSH, RAISE
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import bamboo, ground, palm, temple, water
from ..stage import Stage

W, H = SIZE


@scene(
    "raising",
    vi=(
        "nâng cả ngôi đình",
        "ngôi đình gỗ được nâng nguyên trên hàng cột chống, dân làng xúm nhau bẩy, vác, gánh đất "
        "hai bên; phía sau là con sông đang dâng nước",
    ),
    en=(
        "raising the whole house",
        "a timber communal house lifted whole on rows of props, villagers levering, carrying and "
        "shouldering earth on both sides; behind them the river in flood",
    ),
    hours=(0, 1, 2, 3),
)
def raising(stage: Stage) -> None:
    """The house in the air, people under and about it."""
    rnd = stage.rnd
    stage.sky((W * rnd.choice((0.16, 0.84)), 330), 130, drift=4)
    stage.hills(820, 190)
    sheet = Cut()
    water(sheet, rnd, 900, 84)
    stage.stack.lay(sheet, stage.papers.water, 9)
    sheet = Cut()
    ground(sheet, rnd, 1090, 10)
    for x, plant in ((0.07, palm), (0.13, bamboo), (0.88, bamboo), (0.94, palm)):
        plant(sheet, rnd, (W * x, 1100), rnd.uniform(400, 520))
    stage.stack.lay(sheet, stage.papers.middle, 10)
    sheet = Cut()
    temple(sheet, (W / 2, 1130), 560, 760)
    sheet.area([(W / 2 - 640, 1120), (W / 2 + 640, 1120), (W / 2 + 640, 1160), (W / 2 - 640, 1160)])
    stage.stack.lay(sheet, (stage.papers.red, stage.papers.red), 16)
    ground(stage.ink, rnd, 1450, 8)
    for i in range(9):
        x = W / 2 - 560 + 140 * i
        stage.gilt.line([(x, 1160), (x + rnd.uniform(-14, 14), 1455)], 20)
    for i in range(4):
        x = W / 2 - 490 + 280 * i + (140 if i > 1 else 0)
        people.worker(stage, (x, 1452), 330, LIFT, flip=i > 1)
    for side in (-1, 1):
        lever = [(W / 2 + side * 600, 1180), (W / 2 + side * 890, 1350)]
        stage.gilt.line(lever, 15)
        people.worker(stage, (W / 2 + side * 860, 1452), 360, PUSH, flip=side > 0, hat=True)
        _carrier(stage, (W / 2 + side * 1040, 1456), flip=side > 0)
    stage.players(13)


def _carrier(stage: Stage, foot: tuple[float, float], *, flip: bool) -> None:
    """Somebody with two baskets on a shoulder pole."""
    body = people.worker(stage, foot, 350, HOLD if stage.rnd.random() < 0.5 else RAISE, flip=flip)
    ends = [body.off(body.neck, 0.34, 0.0), body.off(body.neck, -0.34, 0.0)]
    stage.gilt.line(ends, 9)
    for x, y in ends:
        for way in (-1, 1):
            stage.gilt.line([(x, y), (x + way * 30, y + 100)], 4)
        basket = [(x - 42, y + 96), (x + 42, y + 96), (x + 30, y + 140), (x - 30, y + 140)]
        stage.gilt.area(basket)
