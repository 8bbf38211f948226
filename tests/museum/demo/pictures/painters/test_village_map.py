"""The layout of invented maps, and what the texts say of them."""

import math
from itertools import combinations

import pytest

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Subject
from museum.demo.pictures.chance import chance
from museum.demo.pictures.drafting.sheets import SIZE
from museum.demo.pictures.village_map.layout import Layout, lay_out, near
from museum.demo.pictures.village_map.told import Told, told_of

COMPASS = (2190.0, 1350.0)
COUNTS = (1, 1, 1, 4, 7, 13)


def _layout(i: int, count: int, *, river: bool = True) -> Layout:
    return lay_out(
        chance("ban-do", str(i)), SIZE, villages=count, river=river, keep_off=COMPASS
    )  # fmt: skip


LAYOUTS = [_layout(i, count) for i, count in enumerate(COUNTS)]
FACTS = {item["slug"]: subject_of(item) for item in reading.records()}


@pytest.mark.parametrize("plan", LAYOUTS)
def test_the_river_crosses_the_whole_sheet(plan: Layout) -> None:
    assert plan.river is not None
    assert plan.river[0][0] < 0
    assert plan.river[-1][0] > SIZE[0]


@pytest.mark.parametrize("plan", LAYOUTS)
def test_the_dyke_keeps_off_the_water(plan: Layout) -> None:
    assert plan.river is not None
    assert plan.dyke is not None
    for (_, water), (_, dyke) in zip(plan.river, plan.dyke, strict=True):
        assert dyke - water > plan.breadth * 0.5


@pytest.mark.parametrize("plan", LAYOUTS)
def test_villages_lie_on_the_sheet_below_the_dyke(plan: Layout) -> None:
    assert plan.dyke is not None
    for x, y, r in plan.villages:
        assert r * 1.5 < x < SIZE[0] - r * 1.5
        assert y + r < SIZE[1] - 200
        assert y - r > min(v for _, v in plan.dyke)


@pytest.mark.parametrize("plan", LAYOUTS)
def test_villages_keep_apart(plan: Layout) -> None:
    for (x, y, r), (a, b, c) in combinations((*plan.villages, (*COMPASS, 100.0)), 2):
        assert math.hypot((x - a) / 1.5, y - b) > r + c


@pytest.mark.parametrize(("plan", "count"), list(zip(LAYOUTS, COUNTS, strict=True)))
def test_all_villages_find_a_place(plan: Layout, count: int) -> None:
    assert len(plan.villages) == (3 if count == 1 else count)


def test_maps_of_places_differ() -> None:
    spots = {plan.villages[0][:2] for plan in LAYOUTS[:3]}
    assert len(spots) == 3
    assert max(x for x, _ in spots) - min(x for x, _ in spots) > 100


def test_there_may_be_no_river() -> None:
    plan = _layout(1, 4, river=False)
    assert plan.river is None
    assert plan.dyke is None


def test_near_measures_to_the_line() -> None:
    assert near([(0, 0), (1, 0), (2, 0), (3, 0)], (0, 7)) == 7


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("lang-co-nhue", Told(4, ("Hoàng", "Đống", "Trù", "Viên"))),
        ("lang-chem", Told(1, ())),
        ("lang-dong-ngac", Told(1, ())),
    ],
)
def test_a_village_has_the_hamlets_its_text_tells(slug: str, told: Told) -> None:
    assert told_of(FACTS[slug], district=False) == told


def test_a_district_has_the_wards_its_text_tells() -> None:
    assert told_of(FACTS["quan-bac-tu-liem"], district=True).villages == 13


def test_a_district_of_which_nothing_is_told_has_seven() -> None:
    assert told_of(Subject("quan-a", "place", "Quận A"), district=True) == Told(7, ())


def test_absurd_numbers_are_bounded() -> None:
    subject = Subject("quan-a", "place", "Quận A", text_vi="Có 4000 làng.")
    assert told_of(subject, district=True).villages == 16
