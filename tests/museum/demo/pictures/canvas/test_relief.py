"""Carving, gilding and light."""

import pytest
from PIL import Image

from museum.demo.pictures.canvas.relief import Relief
from museum.demo.pictures.chance import chance
from museum.demo.pictures.panel import finishes

BOX = [(60.0, 60.0), (140.0, 60.0), (140.0, 140.0), (60.0, 140.0)]
ALL = [finishes.VERMILION, finishes.BLACK, finishes.BRONZE, finishes.EDICT, finishes.INDIGO]


@pytest.fixture
def relief() -> Relief:
    return Relief(200, 200)


def height(relief: Relief, x: int, y: int) -> object:
    return relief.layer.reduce(relief.k).getpixel((x, y))


def test_the_ground_is_flat(relief: Relief) -> None:
    assert relief.layer.getextrema() == (0, 0)


def test_area_raises(relief: Relief) -> None:
    relief.area(BOX, 180)
    assert height(relief, 100, 100) == 180
    assert height(relief, 20, 20) == 0


def test_edged_cuts_its_rim(relief: Relief) -> None:
    relief.area([(0, 0), (200, 0), (200, 200), (0, 200)], 120)
    relief.edged(BOX, 200, 6)
    assert height(relief, 100, 100) == 200
    assert height(relief, 56, 100) == 12
    assert height(relief, 30, 100) == 120


def test_ring_is_hollow(relief: Relief) -> None:
    relief.ring((100, 100), 50, 8, 170)
    assert height(relief, 100, 100) == 0
    assert height(relief, 146, 100) == 170


def test_disc_and_line(relief: Relief) -> None:
    relief.disc((50, 50), 10, 150)
    relief.line([(100, 150), (180, 150)], 6, 210)
    assert height(relief, 50, 50) == 150
    assert height(relief, 140, 150) == 210


@pytest.mark.parametrize("look", ALL)
def test_gilt_stands_off_the_lacquer(relief: Relief, look: finishes.Finish) -> None:
    relief.area(BOX, 200)
    done = relief.finish(chance("x"), look).convert("L")
    carved = done.crop((70, 70, 130, 130)).resize((1, 1)).getpixel((0, 0))
    ground = done.crop((0, 0, 50, 200)).resize((1, 1)).getpixel((0, 0))
    assert isinstance(carved, int)
    assert isinstance(ground, int)
    assert abs(carved - ground) > 25


def test_light_comes_from_the_upper_left(relief: Relief) -> None:
    relief.area(BOX, 200)
    done = relief.finish(chance("x"), finishes.BRONZE).convert("L")
    upper = done.crop((61, 70, 65, 130)).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    lower = done.crop((135, 70, 139, 130)).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert upper > lower


def test_finishing_is_repeatable(relief: Relief) -> None:
    relief.area(BOX, 200)
    first = relief.finish(chance("x"), finishes.BLACK)
    assert first.tobytes() == relief.finish(chance("x"), finishes.BLACK).tobytes()


def test_usual_finishes_are_drawn_by_lot() -> None:
    drawn = {id(finishes.finish(chance("finish", str(i)))) for i in range(40)}
    assert len(drawn) >= 4
