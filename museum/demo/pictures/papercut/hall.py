"""The inside of a communal house: posts, a pierced beam, light from behind."""

from ..canvas.curves import placed, smooth
from .layers import SIZE, Cut
from .setting import ground
from .stage import Stage

W, H = SIZE


def hall(stage: Stage, *, deep: bool = False) -> None:
    """Posts, a carved beam, curtains drawn to the sides; light comes from behind."""
    rnd, p = stage.rnd, stage.papers
    sheet = Cut()
    ground(sheet, rnd, 1180, 3, grass=False)
    for x in (0.2, 0.8) if deep else (0.3, 0.7):
        sheet.area([(W * x - 26, 0), (W * x + 26, 0), (W * x + 30, 1200), (W * x - 30, 1200)])
    stage.stack.lay(sheet, p.far, 9)
    sheet = Cut()
    sheet.area([(0, 70), (W, 70), (W, 300), (0, 300)])
    for i in range(15):
        x = W * (i + 0.5) / 15
        for turn in (45, 135, 225, 315):
            petal = [(0.14, 0.0), (0.6, -0.34), (1.05, 0.0), (0.6, 0.34)]
            sheet.hole(placed(smooth(petal, 3, closed=True), (x, 190), 52, turn))
    for x in (0.1, 0.9):
        sheet.area([(W * x - 44, 260), (W * x + 44, 260), (W * x + 50, 1420), (W * x - 50, 1420)])
        sheet.area([(W * x - 80, 1400), (W * x + 80, 1400), (W * x + 96, 1460), (W * x - 96, 1460)])
    stage.stack.lay(sheet, p.near, 14)
