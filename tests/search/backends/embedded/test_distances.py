"""Distances on the sphere, and the boxes that fetch for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.backends.embedded.distances import metres, statement_of, within
from search.query import Around, Box

# Hà Nội to Huế, to the other side of the antimeridian, over the pole: great circles.
KNOWN = [
    ((21.0285, 105.8542, 16.4637, 107.5909), 540_600),
    ((0.0, 179.5, 0.0, -179.5), 111_195),
    ((89.5, 0.0, 89.5, 180.0), 111_195),
    ((21.0, 105.0, 21.0, 105.0), 0),
]


@pytest.mark.parametrize(("points", "distance"), KNOWN)
def test_metres(points: tuple[float, float, float, float], distance: float) -> None:
    assert metres(*points) == pytest.approx(distance, rel=0.005, abs=1)


_latitude, _longitude = st.floats(-90, 90), st.floats(-180, 180)


@given(_latitude, _longitude, _latitude, _longitude, st.integers(1, 500_000))
def test_the_box_leaves_nothing_out(
    latitude: float, longitude: float, other: float, beside: float, reach: int
) -> None:
    node = Around(latitude, longitude, reach)
    if within(node, (1, other, beside)):
        _, (south, north, west, east) = statement_of(node)
        assert south - 1e-9 <= other <= north + 1e-9
        assert west - 1e-9 <= beside <= east + 1e-9


def test_a_box_is_its_own_bounds() -> None:
    _, bounds = statement_of(Box(21.0, 105.0, 22.0, 106.0))
    assert bounds == [21.0, 22.0, 105.0, 106.0]
    assert within(Box(21.0, 105.0, 22.0, 106.0), (1, 21.5, 105.5))
