"""Words on a drawing lie on no dot and on no other words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from museum.presentation.map import ground
from museum.presentation.map.ground import Frame, Name
from museum.presentation.map.lettering import LETTER, Box, around, room_for
from tests.factories.heritage import AreaFactory

PLACES = st.lists(
    st.builds(
        Name,
        st.text("abcđ ", min_size=1, max_size=20),
        st.sampled_from(["area", "river"]),
        st.floats(0, 600),
        st.floats(0, 440),
    ),
    max_size=30,
)


def written(names: list[Name], *taken: Box, size: float = 20) -> list[tuple[str, float]]:
    """Words and the height they stand at."""
    return [(name.text, name.y) for name in room_for(names, taken, size=size)]


def test_of_two_names_at_one_place_the_second_stands_below() -> None:
    names = [Name(text, "area", 100, 100) for text in ("Thụy Phương", "Liên Mạc", "Chèm")]
    assert written(names) == [("Thụy Phương", 84), ("Liên Mạc", 132)]


def test_of_two_waters_at_one_place_the_first_is_written() -> None:
    names = [Name("Sông Hồng", "river", 100, 100), Name("Sông Nhuệ", "river", 110, 104)]
    assert written(names) == [("Sông Hồng", 100)]


def test_small_letters_leave_room_for_more() -> None:
    names = [Name("Sông Hồng", "river", 100, 100), Name("Sông Nhuệ", "river", 100, 114)]
    assert len(written(names, size=12)) == 2


def test_a_name_stands_above_its_own_dot_and_on_no_other() -> None:
    name = Name("Đông Ngạc", "area", 200, 200)
    own, above, below = around(200, 200, 12), around(210, 185, 5), around(190, 222, 5)
    assert written([name], own) == [("Đông Ngạc", 184)]
    assert written([name], own, above) == [("Đông Ngạc", 232)]
    assert written([name], own, above, below) == []


@given(PLACES)
def test_a_name_with_the_drawing_to_itself_is_always_written(names: list[Name]) -> None:
    placed = room_for(names, [], size=20)
    assert [name.text for name in placed[:1]] == [name.text for name in names[:1]]


@given(PLACES)
def test_what_was_written_has_room_again(names: list[Name]) -> None:
    placed = [replace(name, kind="river") for name in room_for(names, [], size=20)]
    assert room_for(placed, [], size=20) == placed


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("phường Đông Ngạc", "Đông Ngạc"),
        ("Phường Cổ Nhuế 2", "Cổ Nhuế 2"),
        ("làng Chèm", "Chèm"),
        ("Phường", "Phường"),
    ],
)
def test_the_level_is_left_out(name: str, written: str) -> None:
    AreaFactory(name_vi=name, level="ward", latitude=21.08, longitude=105.78)
    frame = Frame(600, 440, 21.08, 105.78, 5000)
    assert written in {each.text for each in ground.names(frame)}


@pytest.mark.parametrize("x", [0.0, 5.0, 595.0, 600.0])
def test_words_at_the_edge_are_moved_in(x: float) -> None:
    (name,) = room_for([Name("Thượng Cát", "area", x, 200)], [], size=20, width=600)
    half = len(name.text) * 20 * LETTER / 2
    assert half <= name.x <= 600 - half


def test_words_wider_than_the_drawing_stay_where_they_are() -> None:
    (name,) = room_for([Name("Thượng Cát" * 9, "lake", 5, 200)], [], size=20, width=600)
    assert name.x == 5
