"""Under a roof: song in the communal house, sewing."""

from ...canvas.curves import Point, smooth
from .. import figure, people, things
from ..figure import BOW, Pose
from ..hall import hall
from ..layers import SIZE, Cut
from ..scene import scene
from ..setting import ground
from ..stage import Stage

W, H = SIZE
_SEAT = Pose(4, 6, ((46, 52), (34, 62)), ((96, 132), (84, 126)))


def _mat(stage: Stage, x0: float, x1: float, y: float) -> None:
    stage.white.area([(x0 + 50, y - 26), (x1 - 50, y - 26), (x1, y + 14), (x0, y + 14)])


@scene(
    "song",
    vi=(
        "hát ca trù",
        "ba người ngồi trên chiếu trong đình: đào nương gõ phách hát ở giữa, kép gảy đàn đáy "
        "cần dài, "
        "quan viên cầm chầu bên trống; sau là cột và nan hoa chanh",
    ),
    en=(
        "ca trù song",
        "three people on a mat in a communal house: the singer with clappers in the middle, a "
        "player "
        "with a long-necked lute, a listener at the drum; posts and lemon-flower fretwork behind",
    ),
    hours=(1, 2, 4),
)
def song(stage: Stage) -> None:
    """Singer, lute and drum."""
    hall(stage)
    rnd, foot = stage.rnd, 1400.0
    ground(stage.ink, rnd, 1470, 2, grass=False)
    _mat(stage, 420, W - 420, foot + 30)
    flip = rnd.random() < 0.5
    way = -1 if flip else 1
    singer = people.sitter(stage, (W / 2 - way * 60, foot), 900, stage.red, stage.gilt, flip=flip)
    x, y = singer.off(singer.hands[0], 0.05, -0.06)
    stage.gilt.area([(x - 80, y + 10), (x + 80, y + 10), (x + 66, y + 36), (x - 66, y + 36)])
    for k in (-26, 22):
        stage.gilt.line([(x + k, y), (x + k * 2.2, y - 84)], 10)
    spot = (W / 2 - way * 640, foot)
    _lute(stage, people.sitter(stage, spot, 920, stage.gilt, stage.ink, flip=flip))
    spot = (W / 2 + way * 730, foot)
    keeper = people.sitter(stage, spot, 900, stage.white, stage.ink, flip=not flip)
    things.drum(stage.red, stage.gilt, (keeper.hands[0][0] - way * 70, foot - 70), 104)
    stage.ink.line([keeper.hands[0], (keeper.hands[0][0] - way * 120, foot - 190)], 9)
    stage.players(12)


def _lute(stage: Stage, player: figure.Body) -> None:
    """Đàn đáy: a square-shouldered box and a very long neck."""
    low = player.off(player.hip, 0.16, 0.06)
    high = player.off(low, 0.34, 0.66)
    stage.red.line([low, high], 16)
    stage.red.area([player.off(low, dx, dy) for dx, dy in
                    ((-0.13, 0.02), (0.02, 0.16), (0.15, 0.02), (0.02, -0.13))])  # fmt: skip
    stage.red.disc(low, 26, keep=False)
    for k in (0.0, 0.05, 0.1):
        peg = player.off(high, -0.02 - k * 0.5, -0.02 - k)
        stage.red.line([player.off(peg, -0.03, 0.01), player.off(peg, 0.03, -0.01)], 8)


@scene(
    "sewing",
    vi=(
        "may áo",
        "người thợ ngồi khâu tấm vải dài, người khác giơ kéo cắt, những chiếc áo may xong treo "
        "trên sào; "
        "trong gian nhà có cột và nan hoa chanh",
    ),
    en=(
        "sewing",
        "one tailor seated at a long cloth, another cutting with shears, finished gowns "
        "hanging from "
        "a pole; a room with posts and lemon-flower fretwork",
    ),
    hours=(0, 1, 3, 4),
)
def sewing(stage: Stage) -> None:
    """Cloth across the whole picture."""
    hall(stage)
    rnd, foot = stage.rnd, 1400.0
    ground(stage.ink, rnd, 1470, 2, grass=False)
    stage.ink.line([(W * 0.16, 430), (W * 0.84, 430)], 14)
    for i, sheet in enumerate((stage.red, stage.white, stage.gilt, stage.red, stage.white)):
        _gown(sheet, (W * (0.24 + 0.13 * i), 430), 400)
    flip = rnd.random() < 0.5
    way = -1 if flip else 1
    spot = (W / 2 - way * 430, foot)
    tailor = people.sitter(stage, spot, 880, stage.red, None, flip=flip)
    x, y = tailor.hands[0]
    cloth: list[Point] = [
        (x, y - 8),
        (x + way * 160, foot - 40),
        (x + way * 470, foot + 20),
        (x + way * 480, foot + 62),
        (x + way * 80, foot + 50),
        (x - way * 40, foot - 60),
    ]
    stage.gilt.area(smooth(cloth, 6, closed=True))
    u, v = tailor.hands[1]
    stage.white.line([(u, v), (u + way * 80, v - 150)], 4)
    cutter = people.elder(stage, (W / 2 + way * 640, 1466), 700, BOW, flip=not flip)
    _shears(stage, cutter.hands[0], way)
    stage.players(12)


def _gown(cut: Cut, at: Point, tall: float) -> None:
    """An áo dài on the pole, its sleeves out."""
    half: list[Point] = [
        (0.05, 0.02), (0.42, 0.06), (0.44, 0.2), (0.14, 0.24), (0.13, 0.42), (0.22, 1.0),
        (0.0, 1.03),
    ]  # fmt: skip
    right = [(at[0] + x * tall, at[1] + y * tall) for x, y in half]
    left = [(2 * at[0] - x, y) for x, y in right[::-1]]
    cut.area([*right, *left])
    cut.slit([(at[0], at[1] + 0.1 * tall), (at[0] + 0.06 * tall, at[1] + 0.4 * tall)], 5)


def _shears(stage: Stage, at: Point, way: int) -> None:
    x, y = at
    for k in (-1, 1):
        blade = [at, (x - way * 70, y + 30 + k * 22), (x - way * 170, y + 70 + k * 34)]
        stage.white.blade(smooth(blade, 4), 20, 4)
