"""On the water: races, and the fetching of water for the rite."""

from collections.abc import Callable

from ...canvas.curves import placed
from .. import boats, people, things
from ..figure import HOLD, RAISE, STAND, STOOP, Body, draw_flesh, headband, pose_body
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import bamboo, broad_tree, ground, palm, temple, water
from ..stage import Stage

W, H = SIZE
Crew = Callable[..., Body]  # (stage, foot, size, pose, *, flip)


def _far_bank(stage: Stage, level: float) -> None:
    """The other bank: trees and a roof, small."""
    rnd, sheet = stage.rnd, Cut()
    ground(sheet, rnd, level, 8)
    spot = W * rnd.uniform(0.3, 0.7)
    temple(sheet, (spot, level + 8), 150, 180)
    for _ in range(9):
        x = rnd.uniform(80, W - 80)
        if abs(x - spot) > 260:
            rnd.choice((broad_tree, palm, bamboo))(
                sheet, rnd, (x, level + 8), rnd.uniform(130, 220)
            )
    stage.stack.lay(sheet, stage.papers.middle, 9)


def _boat(
    stage: Stage, at: tuple[float, float], length: float, beast: str, *, flip: bool, crew: int
) -> None:
    """A racing boat with its crew, a flag at the stern, a drummer amidships."""
    size = length * 0.2
    boats.paddlers(stage.ink, stage.red, at, length, crew, flip=flip)
    steer = boats.standing(stage.ink, at, length, -0.41, RAISE, flip=flip)
    headband(stage.red, steer)
    stage.red.limb(steer.hip, steer.neck, size * 0.07, size * 0.06)
    foot = placed([(-0.455, -0.05)], at, length, flip=flip)[0]
    things.pennant(stage.ink, stage.gilt, foot, length * 0.3, flip=not flip)
    chief = boats.standing(stage.ink, at, length, 0.36, HOLD, flip=not flip, size=0.18)
    stage.gilt.limb(chief.hip, chief.neck, size * 0.07, size * 0.06)
    drum = placed([(0.32, -0.1)], at, length, flip=flip)[0]
    things.drum(stage.ink, stage.gilt, drum, length * 0.028)
    boats.hull(stage.red if beast == "unicorn" else stage.gilt if beast == "crane" else stage.ink,
               at, length, flip=flip)  # fmt: skip
    sheet = stage.gilt if beast != "crane" else stage.red
    if beast in boats.PROWS:
        boats.prow(sheet, at, length, beast, flip=flip)
        boats.stern(sheet, at, length, flip=flip)


def _race(stage: Stage, beasts: tuple[str, ...], rows: int) -> None:
    rnd = stage.rnd
    flip = rnd.random() < 0.5
    stage.sky((W * rnd.choice((0.2, 0.42, 0.8)), rnd.uniform(260, 360)), 120, drift=4)
    stage.hills(620, rnd.uniform(120, 220))
    _far_bank(stage, 640)
    lanes = list(beasts)
    rnd.shuffle(lanes)
    each = len(lanes) // rows
    for row in range(rows):
        level = 760 + row * (560 / max(1, rows - 1)) * 0.94
        length = (740 if each > 1 else 1050) + 240 * row / max(1, rows - 1)
        sheet = Cut()
        water(sheet, rnd, level - 60, 74 + 20 * row)
        stage.stack.lay(sheet, stage.papers.water, 10)
        for k in range(each):
            x = W / 2 + (k - (each - 1) / 2) * (length + 150) + rnd.uniform(-60, 60) * (3 - each)
            _boat(stage, (x, level - 6), length, lanes[row * each + k], flip=flip, crew=7)
        stage.players(8)
        sheet = Cut()
        water(sheet, rnd, level + 26, 74 + 20 * row)
        stage.stack.lay(sheet, stage.papers.water, 8)


@scene(
    "six-boats",
    vi=(
        "sáu thuyền đua",
        "sáu chiếc thuyền mũi hạc, rồng và ly đua trên sông, tay chèo ngồi "
        "thành hàng, "
        "người cầm trịch đánh trống, đuôi thuyền cắm cờ; bờ bên kia có cây và mái đình",
    ),
    en=(
        "six boats racing",
        "six boats with crane, dragon and unicorn prows racing on the "
        "river, their "
        "paddlers in rows, a drummer and a pennant on each; trees and a roof on the far bank",
    ),
    hours=(0, 2, 3),
)
def six_boats(stage: Stage) -> None:
    """Three hamlets, two boats each."""
    _race(stage, ("crane", "dragon", "unicorn", "crane", "dragon", "unicorn"), 3)


@scene(
    "boat-race",
    vi=(
        "đua thuyền",
        "ba chiếc thuyền dài đua trên sông, tay chèo ngồi thành hàng, đuôi "
        "thuyền cắm cờ; bờ "
        "bên kia có cây và mái đình",
    ),
    en=(
        "boat race",
        "three long boats racing on the river, paddlers in rows, a pennant at "
        "each stern; "
        "trees and a roof on the far bank",
    ),
    hours=(0, 1, 2, 3),
)
def boat_race(stage: Stage) -> None:
    """Boats whose prows nobody describes: plain ones."""
    _race(stage, ("plain", "plain", "plain"), 3)


def _rite_boat(
    stage: Stage, at: tuple[float, float], length: float, crew: Crew, *, flip: bool, jar: bool
) -> None:
    """A broad boat with its people, flags, and the jar under a parasol."""
    boats.hull(stage.gilt if jar else stage.ink, at, length, flip=flip, deep=0.075)
    for x in (-0.34, -0.2, 0.3):
        foot = placed([(x, -0.02)], at, length, flip=flip)[0]
        crew(stage, foot, length * 0.26, HOLD if jar else STAND, flip=flip)
    for x in (-0.43, 0.4):
        foot = placed([(x, -0.04)], at, length, flip=flip)[0]
        things.flag(stage.ink, stage.red, stage.gilt, foot, length * 0.46, flip=(x < 0) != flip)
    if jar:
        foot = placed([(0.03, -0.02)], at, length, flip=flip)[0]
        things.water_jar(stage.white, foot, length * 0.15)
        things.parasol(stage.ink, stage.red, (foot[0] - length * 0.09, foot[1]), length * 0.44)


def _ladle(stage: Stage, at: tuple[float, float], length: float, *, flip: bool) -> None:
    """Somebody stooping over the side with a copper ladle."""
    foot = placed([(0.17, -0.03)], at, length, flip=flip)[0]
    body = pose_body(foot, length * 0.25, STOOP, flip=flip)
    draw_flesh(stage.ink, body)
    people.dress.skirt(stage.red, body)
    people.dress.sash(stage.red, body)
    hand = body.hands[0]
    end = body.off(hand, 0.16, -0.34)
    stage.gilt.line([body.off(hand, -0.04, 0.08), end], length * 0.007)
    stage.gilt.disc(end, length * 0.02)


@scene(
    "water-rite",
    vi=(
        "rước nước giữa sông",
        "đoàn thuyền rước nước ra giữa sông Hồng; trên thuyền lớn người "
        "mặc váy đỏ thắt "
        "lưng đỏ cúi xuống múc nước bằng gáo đồng vào chóe, quanh thuyền là cờ và lọng",
    ),
    en=(
        "fetching water mid-river",
        "boats in the middle of the Red River; on the largest a "
        "bearer in red "
        "skirt and belt stoops to ladle water with a copper dipper into a jar, flags and a "
        "parasol about",
    ),
    hours=(0, 1, 2),
)
def water_rite(stage: Stage) -> None:
    """Bearers as at Chèm, and the ladle."""
    _on_the_river(stage, people.skirted, ladle=True)


@scene(
    "water-procession",
    vi=(
        "rước nước trên sông",
        "những chiếc thuyền rước nước trên sông cắm cờ hội; thuyền lớn ở "
        "giữa chở chiếc chóe "
        "đặt dưới lọng, người đi rước mặc áo dài chít khăn",
    ),
    en=(
        "water procession on the river",
        "boats with festival flags carrying water in "
        "procession on the "
        "river; the largest bears a jar under a parasol, people in long gowns and turbans "
        "about it",
    ),
    hours=(0, 1, 2, 3),
)
def water_procession(stage: Stage) -> None:
    """The jar on its way, dress as anywhere."""
    _on_the_river(stage, people.elder, ladle=False)


def _on_the_river(stage: Stage, crew: Crew, *, ladle: bool) -> None:
    """One great boat with the jar, others beyond it."""
    rnd = stage.rnd
    flip = rnd.random() < 0.5
    stage.sky((W * rnd.choice((0.25, 0.5, 0.75)), 560), 170, drift=5)
    _far_bank(stage, 690)
    sheet = Cut()
    water(sheet, rnd, 760, 80)
    stage.stack.lay(sheet, stage.papers.water, 10)
    fleet = rnd.choice(((0.22, 0.79), (0.16, 0.5, 0.85), (0.74,), (0.27,)))
    for x in fleet:
        size = 620 - 70 * (len(fleet) - 1)
        spot = (W * x + rnd.uniform(-40, 40), 890 + rnd.uniform(-14, 24))
        _rite_boat(stage, spot, size, crew, flip=flip, jar=False)
    stage.players(8)
    for level, cell in ((930, 92), (1040, 104)):
        sheet = Cut()
        water(sheet, rnd, level, cell)
        stage.stack.lay(sheet, stage.papers.water, 9)
    middle = (W * rnd.uniform(0.43, 0.57), 1290.0)
    _rite_boat(stage, middle, 1300, crew, flip=flip, jar=True)
    if ladle:
        _ladle(stage, middle, 1300, flip=flip)
    stage.players(12)
    sheet = Cut()
    water(sheet, rnd, 1350, 124)
    stage.stack.lay(sheet, stage.papers.water, 14)


@scene(
    "doves",
    vi=(
        "thả chim bồ câu",
        "đàn chim bồ câu bay lên trước mái đình bên sông, người dự hội giơ "
        "tay thả chim; "
        "xa xa là thuyền trên sông",
    ),
    en=(
        "releasing pigeons",
        "pigeons rising before the communal house by the river, people with "
        "raised hands "
        "letting them go; boats on the water beyond",
    ),
    hours=(0, 2, 4),
)
def doves(stage: Stage) -> None:
    """The birds are the picture."""
    rnd = stage.rnd
    stage.sky((W * rnd.uniform(0.4, 0.6), 470), 230, drift=4)
    sheet = Cut()
    water(sheet, rnd, 930, 70)
    stage.stack.lay(sheet, stage.papers.water, 9)
    for x in (0.16, 0.86):
        boats.hull(stage.ink, (W * x, 1000), 360, flip=x > 0.5)
        things.pennant(stage.ink, stage.red, (W * x, 1000), 190)
    stage.players(7)
    sheet = Cut()
    ground(sheet, rnd, 1120)
    temple(sheet, (W / 2, 1130), 430, 480)
    for x in (0.12, 0.27, 0.74, 0.9):
        rnd.choice((broad_tree, palm))(sheet, rnd, (W * x, 1130), rnd.uniform(380, 520))
    stage.stack.lay(sheet, stage.papers.near, 12)
    ground(stage.ink, rnd, 1440)
    for k, x in enumerate((0.17, 0.3, 0.7, 0.83)):
        people.elder(stage, (W * x, 1440), 380, RAISE, flip=x > 0.5)
        people.woman(stage, (W * (x + (0.065 if x < 0.5 else -0.065)), 1446), 340,
                     RAISE if k % 2 else STAND, flip=x > 0.5)  # fmt: skip
    for i in range(17):
        x, y = W * (0.13 + 0.74 * i / 16), 900 - 560 * (1 - abs(i - 8) / 9) + rnd.uniform(-110, 150)
        things.dove(stage.white, (x, y), rnd.uniform(44, 78), rnd.uniform(-24, 14), flip=i % 3 == 0)
    stage.players(14)
