"""The oath before the god of the bronze drum."""

from ...canvas.curves import arc
from .. import people, things
from ..figure import BOW, KNEEL, STAND
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import broad_tree, ground, palm
from ..stage import Stage

W, H = SIZE


@scene(
    "oath",
    vi=(
        "lễ thề trước trống đồng",
        "trống đồng trên bệ cao, trước bệ là mâm lễ xôi, chè, cơm, "
        "trứng; dân làng "
        "quỳ và cúi đầu hai bên, sau là cây và mặt trời",
    ),
    en=(
        "oath before the bronze drum",
        "a bronze drum on a high stand, before it trays of "
        "sticky rice, sweet "
        "soup, rice and eggs; villagers kneel and bow on both sides, trees and the sun behind",
    ),
    hours=(1, 2, 4),
)
def oath(stage: Stage) -> None:
    """The drum under the sun, people bowing to it."""
    rnd = stage.rnd
    stage.sky((W / 2, 520), 360, drift=4)
    stage.hills(980, 240, 5)
    sheet = Cut()
    ground(sheet, rnd, 1060)
    for x in (0.1, 0.24, 0.77, 0.91):
        rnd.choice((broad_tree, palm))(sheet, rnd, (W * x, 1070), rnd.uniform(460, 620))
    stage.stack.lay(sheet, stage.papers.near, 12)
    ground(stage.ink, rnd, 1440)
    stage.red.area(
        [(W / 2 - 330, 1130), (W / 2 + 330, 1130), (W / 2 + 280, 1200), (W / 2 - 280, 1200)]
    )
    stage.red.area(
        [(W / 2 - 250, 1200), (W / 2 + 250, 1200), (W / 2 + 310, 1440), (W / 2 - 310, 1440)]
    )
    for i in range(5):
        x = W / 2 - 180 + 90 * i
        stage.red.hole([(x - 28, 1320), (x, 1262), (x + 28, 1320), (x, 1378)])
    things.bronze_drum(stage.gilt, (W / 2, 1132), 520)
    for k, x in enumerate((-520, -395, 395, 520)):
        _offering(stage, (W / 2 + x, 1440), k)
    for way in (-1, 1):
        people.elder(stage, (W / 2 + way * 690, 1446), 460, BOW, flip=way > 0)
        people.elder(stage, (W / 2 + way * 900, 1446), 450, KNEEL, flip=way > 0)
        people.elder(stage, (W / 2 + way * 1040, 1446), 430, STAND, flip=way > 0)
    stage.players(13)


def _offering(stage: Stage, at: tuple[float, float], kind: int) -> None:
    """A footed tray with bowls, a mound of rice, or eggs."""
    x, y = at
    stage.gilt.area([(x - 52, y - 62), (x + 52, y - 62), (x + 30, y - 40), (x - 30, y - 40)])
    stage.gilt.area([(x - 14, y - 42), (x + 14, y - 42), (x + 34, y), (x - 34, y)])
    if kind % 2:
        for dx, dy in ((-26, 0), (0, 0), (26, 0), (-13, -24), (13, -24)):
            stage.white.disc((x + dx, y - 76 + dy), 15)
    else:
        stage.white.area(arc((x, y - 62), 46, 180, 360, 20, 1.2))
