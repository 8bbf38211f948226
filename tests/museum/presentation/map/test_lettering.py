"""Words on a drawing lie on no dot and on no other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from museum.presentation.map import ground
from museum.presentation.map.ground import Frame, Name
from museum.presentation.map.lettering import around, room_for
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


def test_of_two_names_at_one_place_the_first_is_written() -> None:
    names = [Name("Thụy Phương", "area", 100, 100), Name("Liên Mạc", "area", 110, 104)]
    assert room_for(names, [], size=20) == names[:1]


def test_small_letters_leave_room_for_both() -> None:
    names = [Name("Thụy Phương", "area", 100, 100), Name("Liên Mạc", "area", 100, 114)]
    assert room_for(names, [], size=12) == names


def test_a_name_stands_above_its_own_dot_and_not_on_another() -> None:
    name = Name("Đông Ngạc", "area", 200, 200)
    assert room_for([name], [around(200, 200, 5)], size=20) == [name]
    assert room_for([name], [around(210, 185, 5)], size=20) == []


@given(PLACES)
def test_a_name_with_the_drawing_to_itself_is_always_written(names: list[Name]) -> None:
    placed = room_for(names, [], size=20)
    assert placed[:1] == names[:1]
    assert [name for name in names if name in placed] or not names


@given(PLACES)
def test_what_was_written_has_room_again(names: list[Name]) -> None:
    placed = room_for(names, [], size=20)
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
