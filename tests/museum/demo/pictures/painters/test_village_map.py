"""The layout of invented maps."""

import pytest

from museum.demo.pictures.chance import chance
from museum.demo.pictures.drafting.sheets import SIZE
from museum.demo.pictures.village_map.layout import Layout, lay_out, near

LAYOUTS = [lay_out(chance("ban-do", str(i)), SIZE, district=i % 2 == 1) for i in range(10)]


@pytest.mark.parametrize("plan", LAYOUTS)
def test_the_river_crosses_the_whole_sheet(plan: Layout) -> None:
    assert plan.river[0][0] < 0
    assert plan.river[-1][0] > SIZE[0]


@pytest.mark.parametrize("plan", LAYOUTS)
def test_the_dyke_keeps_off_the_water(plan: Layout) -> None:
    for (_, water), (_, dyke) in zip(plan.river, plan.dyke, strict=True):
        assert dyke - water > plan.breadth * 0.5


@pytest.mark.parametrize("plan", LAYOUTS)
def test_villages_lie_on_the_sheet_below_the_dyke(plan: Layout) -> None:
    for x, y, _r in plan.villages:
        assert 0 < x < SIZE[0]
        assert y < SIZE[1]
        assert y > min(v for _, v in plan.dyke)


def test_a_district_has_more_villages() -> None:
    assert len(LAYOUTS[1].villages) > len(LAYOUTS[0].villages)


def test_near_measures_to_the_line() -> None:
    assert near([(0, 0), (1, 0), (2, 0), (3, 0)], (0, 7)) == 7
