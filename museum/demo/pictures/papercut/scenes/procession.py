"""Palanquins carried through the village."""

from .. import people, things
from ..figure import BEAR, HOLD, STAND, WALK, Pose
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import bamboo, broad_tree, ground, palm, temple
from ..stage import Stage

W, H = SIZE
_CRAWL = Pose(84, -30, ((84, 4), (70, 10)), ((58, 100), (30, 96)))


def _village(stage: Stage) -> None:
    """The communal house among its trees, by lot on one side or the other."""
    rnd = stage.rnd
    stage.sky((W * rnd.choice((0.22, 0.5, 0.76)), rnd.uniform(300, 420)))
    stage.hills(900, rnd.uniform(160, 280))
    sheet = Cut()
    ground(sheet, rnd, 1000)
    middle = W * rnd.choice((0.3, 0.5, 0.68))
    temple(sheet, (middle, 1010), 400, 470)
    for x in (middle - 720, middle + 760):
        if 120 < x < W - 120:
            broad_tree(sheet, rnd, (x, 1012), rnd.uniform(440, 560))
    for x in (middle - 1050, middle - 520, middle + 540, middle + 1080):
        if 160 < x < W - 160:
            rnd.choice((palm, palm, bamboo))(sheet, rnd, (x, 1012), rnd.uniform(400, 520))
    stage.stack.lay(sheet, stage.papers.middle, 12)


def _palanquin(stage: Stage, middle: float, foot: float, size: float, *, flip: bool) -> None:
    """A kiệu on the shoulders of six."""
    tall = size * 1.5
    for way in (-1, 1):
        for k in range(3):
            x = middle + way * size * (0.86 + 0.3 * k)
            people.bearer(stage, (x, foot + (k % 2) * 12), tall, BEAR, flip=flip)
    things.palanquin(stage.ink, stage.red, stage.gilt, (middle, foot - tall * 0.82), size)


@scene(
    "procession",
    vi=(
        "đám rước kiệu",
        "đám rước đi qua sân đình, sáu người khiêng kiệu, trước và sau là "
        "người vác cờ "
        "hội và lọng; phía sau là mái đình và cây làng",
    ),
    en=(
        "palanquin procession",
        "a procession passing the communal house, six men carrying a "
        "palanquin, "
        "flags and parasols before and behind it; the great roof and the village trees beyond",
    ),
)
def procession(stage: Stage) -> None:
    """Flags, parasols, the palanquin, elders."""
    _village(stage)
    rnd, foot = stage.rnd, 1420.0
    flip = rnd.random() < 0.5
    way = -1 if flip else 1
    ground(stage.ink, rnd, foot)
    middle = W / 2 + way * rnd.uniform(-60, 60)
    _palanquin(stage, middle, foot, rnd.uniform(215, 250), flip=flip)
    ahead, behind = rnd.sample((0.29, 0.33, 0.37, 0.41, 0.45), rnd.choice((3, 4))), (-0.35, -0.42)
    for i, k in enumerate((*ahead, *behind)):
        x = middle + way * k * W
        if not 150 < x < W - 150:
            continue
        body = people.bearer(stage, (x, foot), 330, HOLD, flip=flip)
        hand = body.hands[0]
        if i % 2 == 0:
            pole, tall = (hand[0], foot - 40), rnd.uniform(640, 760)
            things.flag(stage.ink, stage.red, stage.gilt, pole, tall, flip=not flip)
        else:
            things.parasol(stage.ink, stage.gilt, (hand[0], foot - 60), rnd.uniform(600, 660))
    x = middle - way * 0.27 * W
    people.elder(stage, (x, foot + 8), 340, WALK, flip=flip)
    stage.players()


@scene(
    "under-palanquin",
    vi=(
        "chui qua gầm kiệu",
        "kiệu thánh đi qua thôn, người dân cúi mình chui qua gầm kiệu để "
        "cầu may, "
        "người vác cờ và lọng đi hai đầu",
    ),
    en=(
        "passing under the palanquin",
        "the saint’s palanquin going through the hamlets, "
        "villagers "
        "stooping to pass beneath it for luck, flags and parasols at both ends",
    ),
    hours=(0, 3, 4),
)
def under(stage: Stage) -> None:
    """The palanquin is held high; people creep under it."""
    _village(stage)
    rnd, foot = stage.rnd, 1430.0
    flip = rnd.random() < 0.5
    ground(stage.ink, rnd, foot)
    tall, size, middle = 430.0, 330.0, W / 2
    for way in (-1, 1):
        for k in range(2):
            x = middle + way * size * (1.1 + 0.32 * k)
            people.bearer(stage, (x, foot + (k % 2) * 12), tall, BEAR, flip=flip)
    things.palanquin(stage.ink, stage.red, stage.gilt, (middle, foot - tall * 0.84), size)
    for side in (-1, 1):
        people.worker(stage, (middle + side * 130, foot + 6), 300, _CRAWL, flip=flip)
    for share, kind in ((-0.4, "flag"), (0.4, "flag"), (-0.32, "parasol"), (0.33, "parasol")):
        spot = middle + share * W
        body = people.elder(
            stage, (spot, foot), 380, STAND if kind == "parasol" else HOLD, flip=flip
        )
        hand = (body.hands[0][0], foot - 30)
        if kind == "flag":
            things.flag(stage.ink, stage.red, stage.gilt, hand, 760, flip=share > 0)
        else:
            things.parasol(stage.ink, stage.gilt, hand, 700)
    stage.players()
