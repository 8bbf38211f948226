"""Where points lie on a sketch and years on a line."""

from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.models.place import Point
from museum.presentation.exhibition.axis import LENGTH, axis_of, year_label
from museum.presentation.exhibition.sketch import DOT, HEIGHT, WIDTH, apart, sketch_of

_YEARS = st.integers(min_value=-4000, max_value=2100)
_POINTS = st.builds(
    Point,
    st.floats(min_value=-80, max_value=80),
    st.floats(min_value=-179, max_value=179),
    st.none(),
)


@given(st.lists(_YEARS, min_size=1, max_size=12))
def test_every_year_lies_on_its_axis(years: list[int]) -> None:
    axis = axis_of(years)
    assert axis.first <= min(years)
    assert max(years) < axis.first + axis.step * axis.stretches
    assert 1 <= axis.stretches <= 6
    for year in years:
        bar = axis.bar(year, year)
        assert 0 <= bar.x < bar.x + bar.width <= LENGTH + 0.2


def test_round_years_are_evenly_apart() -> None:
    axis = axis_of([1631, 2017])
    assert axis.labels == ["1600", "1700", "1800", "1900", "2000", "2100"]
    assert len({round(after - before, 1) for before, after in pairwise(axis.ticks)}) == 1


def test_an_open_end_reaches_the_end() -> None:
    axis = axis_of([1600, 1700])
    whole = axis.bar(None, None)
    assert (whole.x, whole.width) == (0, LENGTH)
    assert axis.bar(1650, None).x + axis.bar(1650, None).width == LENGTH


@pytest.mark.parametrize(("year", "words"), [(1635, "1635"), (0, "1 TCN"), (-206, "207 TCN")])
def test_years_are_said_as_people_say_them(year: int, words: str) -> None:
    assert year_label(year) == words


@given(st.lists(_POINTS, min_size=1, max_size=12))
def test_every_point_lies_on_the_sketch(points: list[Point]) -> None:
    sketch = sketch_of(points)
    for point in points:
        x, y = sketch.place(point.latitude, point.longitude)
        assert -1 <= x <= WIDTH + 1
        assert -1 <= y <= HEIGHT + 1
    metres, units = sketch.bar
    assert metres > 0 and units > 0


def test_a_single_point_is_not_drawn_across_the_world() -> None:
    sketch = sketch_of([Point(21.09, 105.77, 500)])
    assert sketch.place(21.09, 105.77) == (WIDTH / 2, HEIGHT / 2)
    assert sketch.bar[0] == 200


@given(
    st.lists(
        st.tuples(st.floats(100, 500), st.floats(100, 300)), min_size=2, max_size=6, unique=True
    )
)
def test_dots_do_not_cover_each_other(dots: list[tuple[float, float]]) -> None:
    moved = apart(dots)
    for (x1, y1), (x2, y2) in combinations(moved, 2):
        assert hypot(x2 - x1, y2 - y1) >= DOT * 1.6


def test_dots_in_one_place_part() -> None:
    (x1, _y1), (x2, _y2) = apart([(320, 200), (320, 200)])
    assert abs(x2 - x1) >= 2 * DOT


def test_dots_that_are_apart_stay() -> None:
    assert apart([(100, 100), (300, 300)]) == [(100, 100), (300, 300)]
