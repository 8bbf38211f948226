"""Games of the festival ground."""

from .. import dress, people, things
from ..figure import HOLD, PUSH, RAISE, STAND, Pose, bun, draw_flesh, pose_body
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import broad_tree, ground, palm, temple
from ..stage import Stage

W, H = SIZE
_SQUAT = Pose(18, 10, ((50, 40), (40, 50)), ((104, 112), (92, 118)))


def _festival_ground(stage: Stage) -> None:
    rnd = stage.rnd
    stage.sky((W * rnd.choice((0.2, 0.8)), 330), drift=4)
    stage.hills(860, 200)
    sheet = Cut()
    ground(sheet, rnd, 960)
    side = rnd.choice((0.26, 0.74))
    temple(sheet, (W * side, 972), 340, 420)
    broad_tree(sheet, rnd, (W * (1 - side), 972), 560)
    palm(sheet, rnd, (W * 0.5, 972), 430)
    palm(sheet, rnd, (W * 0.55, 972), 380)
    stage.stack.lay(sheet, stage.papers.far, 12)


def _crowd(stage: Stage, level: float) -> None:
    """Onlookers behind the ring, in one paper."""
    rnd, sheet = stage.rnd, Cut()
    ground(sheet, rnd, level)
    for i in range(15):
        x = W * (i + 0.5) / 15 + rnd.uniform(-20, 20)
        body = pose_body((x, level + 10), rnd.uniform(250, 300),
                         rnd.choice((STAND, HOLD, RAISE, STAND)), flip=x > W / 2)  # fmt: skip
        draw_flesh(sheet, body)
        dress.robe(sheet, body)
        rnd.choice((people.figure.turban, people.figure.conical_hat, people.figure.fringed_hat))(
            sheet, body
        )
    for x in (0.1, 0.36, 0.64, 0.9):
        things.flag(sheet, sheet, Cut(1), (W * x, level + 20), 540, flip=x > 0.5)
    stage.stack.lay(sheet, stage.papers.middle, 11)


def _sand(stage: Stage) -> None:
    """The swept floor of the ring, lit, before a dark edge."""
    sheet = Cut()
    ground(sheet, stage.rnd, 1330, 6)
    stage.stack.lay(sheet, (stage.papers.sky[1], stage.papers.sky[0]), 9)
    ground(stage.ink, stage.rnd, 1452, 5)


@scene(
    "wrestling",
    vi=(
        "đấu vật",
        "hai đô vật đóng khố ghì nhau giữa sới, bên là trống lớn, người xem đứng "
        "quanh, sau "
        "là cờ hội và mái đình",
    ),
    en=(
        "wrestling",
        "two wrestlers in loincloths locked together in the ring beside a great "
        "drum, "
        "onlookers around them, festival flags and the communal house behind",
    ),
    hours=(0, 1, 3, 4),
)
def wrestling(stage: Stage) -> None:
    """Two wrestlers, a drummer, a crowd."""
    _festival_ground(stage)
    _crowd(stage, 1150)
    rnd = stage.rnd
    _sand(stage)
    for way in (-1, 1):
        flesh, cloth = (stage.ink, stage.gilt) if way < 0 else (stage.white, stage.red)
        body = pose_body((W / 2 + way * 165, 1436), 590, PUSH, flip=way > 0)
        draw_flesh(flesh, body, stout=1.16)
        dress.loincloth(cloth, body)
        bun(stage.ink if way < 0 else stage.red, body)
    side = rnd.choice((-1, 1))
    things.drum(stage.red, stage.gilt, (W / 2 + side * 640, 1300), 118)
    for dx in (-70, 70):
        stage.ink.line([(W / 2 + side * 640 + dx * 0.5, 1390), (W / 2 + side * 640 + dx, 1450)], 16)
    drummer = people.bearer(stage, (W / 2 + side * 830, 1444), 420, HOLD, flip=side > 0)
    stage.ink.line([drummer.hands[0], drummer.off(drummer.hands[0], 0.22, 0.04)], 9)
    people.elder(stage, (W / 2 - side * 640, 1444), 440, RAISE, flip=side < 0)
    people.woman(stage, (W / 2 - side * 830, 1444), 400, STAND, flip=side < 0)
    stage.players(14)


@scene(
    "cockfight",
    vi=(
        "chọi gà và thả chim",
        "hai con gà chọi xòe lông đối mặt, hai người chủ ngồi xổm hai "
        "bên, đàn chim bay "
        "trên sân hội",
    ),
    en=(
        "cockfight and pigeons",
        "two fighting cocks face to face, their owners squatting on "
        "either side, a "
        "flock of birds above the festival ground",
    ),
    hours=(0, 1, 3, 4),
)
def cockfight(stage: Stage) -> None:
    """Cocks in the middle, birds above."""
    _festival_ground(stage)
    _crowd(stage, 1150)
    rnd = stage.rnd
    _sand(stage)
    for way in (-1, 1):
        sheet, comb = (stage.red, stage.gilt) if way < 0 else (stage.ink, stage.red)
        things.rooster(sheet, comb, (W / 2 + way * 175, 1436), 210, flip=way > 0)
        people.worker(stage, (W / 2 + way * 560, 1444), 440, _SQUAT, flip=way > 0)
        people.elder(stage, (W / 2 + way * 820, 1444), 420, STAND, flip=way > 0)
    for i in range(11):
        x = W * (0.14 + 0.72 * i / 10)
        things.dove(stage.white, (x, rnd.uniform(170, 560)), rnd.uniform(30, 48),
                    rnd.uniform(-20, 12), flip=i % 2 == 0)  # fmt: skip
    stage.players(13)
