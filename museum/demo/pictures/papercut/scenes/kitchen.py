"""Food made by hand: meat pounded and wrapped, cakes pressed in moulds."""

import math

from ...canvas.curves import arc
from .. import people
from ..figure import RAISE, STOOP, Pose
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import bamboo, ground, leaf, palm
from ..stage import Stage

W, H = SIZE
_POUND = Pose(8, 4, ((118, 26), (104, 34)), ((18, 10), (-14, 14)))
_SQUAT = Pose(20, 14, ((58, 34), (48, 44)), ((104, 112), (92, 118)))


def _yard(stage: Stage) -> None:
    """A yard with a thatched house and areca palms."""
    rnd = stage.rnd
    stage.hills(840, 170)
    sheet = Cut()
    ground(sheet, rnd, 980)
    side = rnd.choice((-1, 1))
    x = W / 2 + side * 560
    sheet.area([(x - 470, 640), (x + 470, 640), (x + 380, 450), (x - 380, 450)])
    sheet.area([(x - 400, 640), (x + 400, 640), (x + 400, 990), (x - 400, 990)])
    for k in (-240, 0, 240):
        sheet.hole([(x + k - 70, 700), (x + k + 70, 700), (x + k + 70, 980), (x + k - 70, 980)])
    for i in range(12):
        u = x - 400 + 800 * i / 11
        sheet.slit([(u, 480), (u + (u - x) * 0.14, 632)], 5)
    for share in (0.0, 0.09, 0.2):
        palm(sheet, rnd, (W / 2 - side * (500 + share * W * 2), 990), rnd.uniform(480, 620))
    bamboo(sheet, rnd, (W / 2 - side * 330, 990), 420)
    stage.stack.lay(sheet, stage.papers.middle, 12)


@scene(
    "pounding",
    vi=(
        "giã giò",
        "hai người vung chày giã thịt trong cối, bên cạnh người gói giò bằng lá và xếp những cây "
        "giò đã buộc, nồi luộc bốc hơi; sau là nhà và hàng cau",
    ),
    en=(
        "pounding the meat",
        "two people swinging pestles over a mortar, beside them one wrapping rolls in leaves and "
        "a stack of tied rolls, a pot steaming; a house and areca palms behind",
    ),
    hours=(0, 1, 3, 4),
)
def pounding(stage: Stage) -> None:
    """A mortar in the middle, wrapping on one side, boiling on the other."""
    rnd = stage.rnd
    stage.sky((W * rnd.choice((0.2, 0.5, 0.8)), 330), 120, drift=3)
    _yard(stage)
    ground(stage.ink, rnd, 1440, 8)
    x = W / 2
    stage.gilt.area([(x - 130, 1210), (x + 130, 1210), (x + 90, 1340), (x + 120, 1440),
                     (x - 120, 1440), (x - 90, 1340)])  # fmt: skip
    stage.gilt.slit([(x - 112, 1262), (x + 112, 1262)], 8)
    for way in (-1, 1):
        body = people.worker(stage, (x + way * 265, 1446), 560, _POUND, flip=way > 0)
        hand = body.hands[0]
        stage.white.limb((hand[0] + way * 18, hand[1] - 200), (x + way * 20, 1190), 13, 13)
        stage.white.limb((x + way * 32, 1120), (x + way * 20, 1205), 27, 30)
    people.woman(stage, (x - 660, 1448), 470, _SQUAT, hat="none")
    for i in range(6):
        _roll(stage, (x - 500 + (i % 3) * 4, 1430 - (i // 3) * 46), i)
    _pot(stage, (x + 720, 1444))
    people.worker(stage, (x + 950, 1448), 460, STOOP, flip=True)
    stage.players(13)


def _roll(stage: Stage, at: tuple[float, float], i: int) -> None:
    """A leaf-wrapped roll tied with strips."""
    x, y = at[0] + (i % 3) * 74 - 74, at[1]
    stage.gilt.area([(x - 30, y - 20), (x + 30, y - 20), (x + 30, y + 20), (x - 30, y + 20)])
    for k in (-14, 0, 14):
        stage.gilt.slit([(x + k, y - 20), (x + k, y + 20)], 4)


def _pot(stage: Stage, at: tuple[float, float]) -> None:
    x, y = at
    stage.red.area([(x - 110, y - 170), (x + 110, y - 170), (x + 90, y - 20), (x - 90, y - 20)])
    stage.red.area(arc((x, y - 170), 118, 180, 360, 20, 0.28))
    for k in range(5):
        flame = [(x - 80 + 40 * k, y), (x - 92 + 40 * k, y - 30), (x - 70 + 40 * k, y - 52)]
        stage.gilt.blade(flame, 26, 3)
    for k in (-40, 10, 60):
        steam = [(x + k + 16 * math.sin(i * 0.9), y - 215 - 26 * i) for i in range(9)]
        stage.white.blade(steam, 12, 3)


@scene(
    "mooncakes",
    vi=(
        "làm bánh trung thu",
        "dưới vầng trăng rằm, người thợ nện khuôn gỗ lấy bánh, người xếp bánh tròn in hoa lên "
        "mâm; "
        "nhà và hàng cau phía sau",
    ),
    en=(
        "making mooncakes",
        "under a full moon one baker knocks a cake out of its wooden mould, another lays round "
        "cakes with their flower on a tray; a house and areca palms behind",
    ),
    hours=(2,),
)
def mooncakes(stage: Stage) -> None:
    """The moon above, cakes below, alike."""
    rnd = stage.rnd
    stage.sky((W / 2, 420), 300, drift=4)
    _yard(stage)
    ground(stage.ink, rnd, 1450, 6)
    top = 1240.0
    stage.red.area([(240, top), (W - 240, top), (W - 240, top + 44), (240, top + 44)])
    for x in (330, W / 2, W - 330):
        stage.red.area([(x - 24, top + 40), (x + 24, top + 40), (x + 24, 1460), (x - 24, 1460)])
    for i in range(11):
        _cake(stage, (W / 2 - 600 + 120 * i, top - 40), 52)
    for i in range(5):
        _cake(stage, (W / 2 - 240 + 120 * i, top - 128), 52)
    for way in (-1, 1):
        body = people.elder(stage, (W / 2 + way * 800, 1456), 560, RAISE if way < 0 else STOOP,
                            flip=way > 0)  # fmt: skip
        if way < 0:
            hand = body.hands[0]
            stage.gilt.line([hand, body.off(hand, 0.14, 0.12)], 22)
            stage.gilt.disc(body.off(hand, 0.2, 0.17), 46)
            stage.gilt.disc(body.off(hand, 0.2, 0.17), 26, keep=False)
    stage.players(13)


def _cake(stage: Stage, at: tuple[float, float], r: float) -> None:
    """A scalloped cake with a flower pressed in it."""
    for i in range(12):
        a = math.tau * i / 12
        stage.gilt.disc((at[0] + r * 0.82 * math.cos(a), at[1] + r * 0.82 * math.sin(a)), r * 0.24)
    stage.gilt.disc(at, r * 0.86)
    for i in range(6):
        spot = (at[0] + r * 0.42 * math.cos(i * 1.047), at[1] + r * 0.42 * math.sin(i * 1.047))
        leaf(stage.gilt, spot, r * 0.2, math.degrees(i * 1.047), keep=False)
    stage.gilt.disc(at, r * 0.1, keep=False)


@scene(
    "nem",
    vi=(
        "làm nem",
        "người ngồi thái bì lợn thành sợi mỏng trên thớt, người khác trộn thính trong chậu; "
        "giữa là "
        "mâm nem lớn bày trên lá sung",
    ),
    en=(
        "making nem",
        "one person slices pork skin into threads on a board, another mixes it with rice "
        "powder in a "
        "basin; between them a great tray of it laid on fig leaves",
    ),
    hours=(0, 1, 3, 4),
)
def nem(stage: Stage) -> None:
    """The tray in the middle."""
    rnd = stage.rnd
    stage.sky((W * rnd.choice((0.3, 0.7)), 330), 120, drift=3)
    _yard(stage)
    ground(stage.ink, rnd, 1450, 5)
    x = W / 2
    for i in range(13):
        a = math.pi * (1.06 + 0.88 * i / 12)
        spot = (x + math.cos(a) * 250, 1300 + math.sin(a) * 92)
        leaf(stage.gilt, spot, 96, math.degrees(a))
        stage.gilt.slit([spot, (spot[0] + math.cos(a) * 80, spot[1] + math.sin(a) * 80)], 5)
    stage.white.area(arc((x, 1300), 230, 180, 360, 30, 0.72))
    for _ in range(46):
        u, v = x + rnd.uniform(-190, 190), 1290 - rnd.uniform(0, 110)
        if (u - x) ** 2 / 210**2 + (1300 - v) ** 2 / 150**2 < 0.9:
            a = rnd.uniform(-0.6, 0.6)
            run = [(u - 26 * math.cos(a), v - 12 * math.sin(a)), (u, v - 6),
                   (u + 26 * math.cos(a), v + 12 * math.sin(a))]  # fmt: skip
            stage.white.slit(run, 5)
    stage.red.area([(x - 330, 1296), (x + 330, 1296), (x + 270, 1350), (x - 270, 1350)])
    stage.red.area([(x - 60, 1346), (x + 60, 1346), (x + 150, 1454), (x - 150, 1454)])
    cutter = people.sitter(stage, (x - 760, 1440), 840, stage.red, None)
    hand = cutter.off(cutter.hands[0], 0.05, -0.03)
    stage.gilt.area([(hand[0] - 60, 1400), (hand[0] + 190, 1400), (hand[0] + 190, 1440),
                     (hand[0] - 60, 1440)])  # fmt: skip
    stage.white.area([hand, (hand[0] + 150, hand[1] + 26), (hand[0] + 150, hand[1] + 62),
                      (hand[0] + 8, hand[1] + 30)])  # fmt: skip
    mixer = people.sitter(stage, (x + 780, 1440), 840, stage.gilt, None, flip=True)
    bowl = mixer.off(mixer.hands[0], 0.04, -0.09)
    stage.red.area(arc(bowl, 130, 0, 180, 24, 0.8))
    stage.white.area(arc(bowl, 110, 180, 360, 20, 0.3))
    stage.players(13)
