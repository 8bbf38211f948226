"""The great statue, with people beside it for size."""

from ...canvas.curves import Point, smooth
from .. import people, things
from ..figure import BOW, KNEEL
from ..hall import hall
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import ground
from ..stage import Stage

W, H = SIZE


@scene(
    "statue",
    vi=(
        "pho tượng trong hậu cung",
        "pho tượng thếp vàng ngồi trên ngai cao gấp đôi người, hai bên màn đỏ vén, nến và "
        "lọng; người dâng "
        "lễ cúi lạy phía dưới; tượng vẽ bóng, không vẽ mặt",
    ),
    en=(
        "the statue in its sanctuary",
        "a gilded statue enthroned, twice as tall as the people bowing below it, red curtains "
        "drawn to "
        "both sides, candles and parasols; shown as a silhouette, without a face",
    ),
    hours=(1, 4),
)
def statue(stage: Stage) -> None:
    """Size is what the record tells; so people stand beside."""
    hall(stage, deep=True)
    rnd = stage.rnd
    halo = Cut()
    halo.disc((W / 2, 640), 420)
    stage.stack.lay(halo, (stage.papers.sun, stage.papers.sun), 10)
    curtain = Cut()
    for side in (-1, 1):
        drape = [(1010, 290), (380, 290), (430, 480), (600, 700), (780, 830), (790, 1180),
                 (960, 1200), (1010, 1180)]  # fmt: skip
        curtain.area([(W / 2 + side * u, v) for u, v in smooth(drape, 6)])
        for k in range(4):
            fold = [(500 + k * 120, 320), (620 + k * 90, 600), (800 + k * 40, 820)]
            curtain.slit([(W / 2 + side * u, v) for u, v in smooth(fold, 6)], 6)
    stage.stack.lay(curtain, (stage.papers.red, stage.papers.red), 12)
    ground(stage.ink, rnd, 1450, 2, grass=False)
    _enthroned(stage)
    for way in (-1, 1):
        things.parasol(stage.ink, stage.gilt, (W / 2 + way * 560, 1450), 800)
        _candle(stage, (W / 2 + way * 420, 1450))
        people.elder(stage, (W / 2 + way * 760, 1456), 400, BOW, flip=way > 0)
        people.elder(stage, (W / 2 + way * 960, 1456), 400, KNEEL, flip=way > 0)
    stage.players(13)


def _enthroned(stage: Stage) -> None:
    """A seated figure from the front: crown, clasped sleeves, knees; a throne behind."""
    x = W / 2

    def both(half: list[Point]) -> list[Point]:
        right = [(x + u, v) for u, v in smooth(half, 6)]
        return [*right, *[(2 * x - u, v) for u, v in right[::-1]]]

    stage.red.area(both([(0, 470), (110, 500), (230, 590), (330, 800), (340, 1330)]))
    stage.red.hole(both([(0, 520), (100, 548), (200, 630), (286, 820), (290, 1300)]))
    robe: list[Point] = [
        (0, 640), (70, 660), (170, 730), (250, 860), (292, 1010), (250, 1070), (286, 1180),
        (318, 1290), (250, 1336), (0, 1340),
    ]  # fmt: skip
    stage.gilt.area(both(robe))
    stage.gilt.area(both([(0, 500), (58, 506), (84, 560), (76, 620), (44, 672), (0, 690)]))
    stage.gilt.area(both([(0, 452), (70, 458), (96, 500), (92, 540), (0, 536)]))
    stage.gilt.area([(x - 150, 440), (x + 150, 440), (x + 140, 462), (x - 140, 462)])
    for k in (-132, -96, 96, 132):
        stage.gilt.line([(x + k, 456), (x + k, 528)], 7)
        stage.gilt.disc((x + k, 534), 9)
    stage.gilt.slit([(x - 86, 540), (x + 86, 540)], 7)
    stage.gilt.slit(smooth([(x - 60, 668), (x, 760), (x + 60, 668)], 6), 8)
    for side in (-1, 1):
        stage.gilt.slit(smooth([(x + side * 200, 820), (x + side * 130, 960),
                                (x + side * 20, 1000)], 6), 8)  # fmt: skip
        stage.gilt.slit(smooth([(x + side * 252, 1060), (x + side * 140, 1100),
                                (x + side * 40, 1030)], 6), 8)  # fmt: skip
        stage.gilt.slit(smooth([(x + side * 70, 1120), (x + side * 120, 1220),
                                (x + side * 110, 1330)], 6), 7)  # fmt: skip
        curl = [(x + side * 300, 1000), (x + side * 390, 990), (x + side * 400, 1070)]
        stage.red.blade(smooth(curl, 6), 60, 30)
    stage.red.area([(x - 380, 1320), (x + 380, 1320), (x + 430, 1456), (x - 430, 1456)])
    for i in range(7):
        u = x - 300 + 100 * i
        stage.red.hole([(u - 26, 1388), (u, 1350), (u + 26, 1388), (u, 1426)])


def _candle(stage: Stage, at: Point) -> None:
    x, y = at
    stage.gilt.area([(x - 30, y), (x + 30, y), (x + 12, y - 40), (x - 12, y - 40)])
    stage.white.area([(x - 11, y - 40), (x + 11, y - 40), (x + 11, y - 230), (x - 11, y - 230)])
    stage.gilt.blade([(x, y - 230), (x + 6, y - 262), (x, y - 296)], 20, 2)
