"""Curves as lists of points."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from museum.demo.pictures.canvas.curves import (
    Point,
    arc,
    bezier,
    moved,
    normals,
    placed,
    ribbon,
    smooth,
    spiral,
    taper,
)

LINE: list[Point] = [(0, 0), (10, 0), (20, 0)]
coordinate = st.floats(-1000, 1000)
point = st.tuples(coordinate, coordinate)


def distance(a: Point, b: Point) -> float:
    return math.hypot(a[0] - b[0], a[1] - b[1])


@given(point, point, point, point)
def test_bezier_begins_and_ends_where_told(a: Point, b: Point, c: Point, d: Point) -> None:
    curve = bezier(a, b, c, d, 7)
    assert len(curve) == 8
    assert distance(curve[0], a) < 1e-6
    assert distance(curve[-1], d) < 1e-6


@given(st.lists(point, min_size=2, max_size=6))
def test_smooth_passes_through_every_point(points: list[Point]) -> None:
    curve = smooth(points, 4)
    for i, wanted in enumerate(points):
        assert distance(curve[i * 4], wanted) < 1e-6


def test_smooth_closed_has_no_doubled_end() -> None:
    square: list[Point] = [(0, 0), (1, 0), (1, 1), (0, 1)]
    curve = smooth(square, 5, closed=True)
    assert len(curve) == 20
    assert curve[0] == pytest.approx((0, 0))
    assert distance(curve[-1], curve[0]) > 0.01


def test_arc_keeps_its_radius() -> None:
    assert all(distance(p, (3, 4)) == pytest.approx(5) for p in arc((3, 4), 5, 0, 270))


def test_arc_runs_clockwise_on_the_sheet() -> None:
    assert arc((0, 0), 1, 0, 90)[-1] == pytest.approx((0, 1))


def test_squashed_arc_is_flat() -> None:
    assert max(y for _, y in arc((0, 0), 10, 0, 360, squash=0.3)) == pytest.approx(3)


def test_spiral_shrinks() -> None:
    reach = [distance(p, (0, 0)) for p in spiral((0, 0), 9, 1, 0, 2)]
    assert reach[0] == pytest.approx(9)
    assert reach[-1] == pytest.approx(1)
    assert reach == sorted(reach, reverse=True)


def test_normals_point_left_of_travel() -> None:
    assert all(n == pytest.approx((0, -1)) for n in normals(LINE))


def test_normals_of_a_standing_point_are_harmless() -> None:
    assert normals([(1, 1), (1, 1)]) == [(0, 0), (0, 0)]


def test_ribbon_has_the_widths_asked() -> None:
    band = ribbon(LINE, [2, 4, 6])
    assert len(band) == 6
    assert distance(band[0], band[5]) == pytest.approx(2)
    assert distance(band[2], band[3]) == pytest.approx(6)


def test_ribbon_refuses_unequal_lists() -> None:
    with pytest.raises(ValueError, match="zip"):
        ribbon(LINE, [1, 2])


def test_taper_goes_from_wide_to_narrow() -> None:
    band = taper(LINE, 8, 2)
    assert distance(band[0], band[5]) == pytest.approx(8)
    assert distance(band[2], band[3]) == pytest.approx(2)


def test_taper_bulges_midway() -> None:
    band = taper(LINE, 2, 2, 3)
    assert distance(band[1], band[4]) == pytest.approx(5)


def test_moved_shifts_all() -> None:
    assert moved(LINE, 1, 2)[0] == (1, 2)


def test_placed_turns_scales_and_flips() -> None:
    assert placed([(1, 0)], (10, 10), 2)[0] == pytest.approx((12, 10))
    assert placed([(1, 0)], (10, 10), 2, 90)[0] == pytest.approx((10, 12))
    assert placed([(1, 0)], (10, 10), 2, flip=True)[0] == pytest.approx((8, 10))


@given(st.floats(0.1, 50), st.floats(-360, 360))
def test_placing_keeps_proportion(scale: float, turn: float) -> None:
    a, b = placed([(0, 0), (3, 4)], (7, 7), scale, turn)
    assert distance(a, b) == pytest.approx(5 * scale)
