"""Words on a drawing lie on no dot and on no other words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from museum.presentation.map import ground
from museum.presentation.map.ground import Frame, Name
from museum.presentation.map.lettering import LETTER, Box, around, room_for
from tests.factories.heritage import AreaFactory

_HOME = Frame(600, 440, 21.08, 105.78, 5000)
PLACES = st.lists(
    st.builds(
        Name,
        st.text("abcđ ", min_size=1, max_size=20),
        st.sampled_from(["area", "river"]),
        st.floats(0, 600),
        st.floats(0, 440),
    ),
    max_size=30,
    unique_by=lambda name: name.text,
)


def written(names: list[Name], *taken: Box, size: float = 20) -> list[tuple[str, float]]:
    """Words and the height they stand at."""
    return [(name.text, name.y) for name in room_for(names, taken, size=size)]


def test_names_at_one_place_stand_around_it() -> None:
    names = [Name(text, "area", 100, 100) for text in ("Thụy Phương", "Liên Mạc", "Chèm")]
    assert written(names) == [("Thụy Phương", 93), ("Liên Mạc", 123), ("Chèm", 70)]


def test_of_two_waters_at_one_place_the_first_is_written() -> None:
    names = [Name("Sông Hồng", "river", 100, 100), Name("Sông Nhuệ", "river", 110, 104)]
    assert written(names) == [("Sông Hồng", 100)]


def test_small_letters_leave_room_for_more() -> None:
    names = [Name("Sông Hồng", "river", 100, 100), Name("Sông Nhuệ", "river", 100, 114)]
    assert len(written(names, size=12)) == 2


def test_a_name_moves_around_its_own_dot_and_lies_on_no_other() -> None:
    name = Name("Đông Ngạc", "area", 200, 200)
    own, above, below = around(200, 200, 12), around(210, 185, 5), around(190, 222, 5)
    assert written([name], own) == [("Đông Ngạc", 184)]
    assert written([name], own, above) == [("Đông Ngạc", 232)]
    assert written([name], own, above, below) == [("Đông Ngạc", 206)]
    assert written([name], own, around(200, 200, 90)) == []


def test_a_line_is_named_once_where_there_is_room_first() -> None:
    names = [Name("Đê hữu Hồng", "dyke", x, 100, turn=20) for x in (100, 400, 700)]
    (name,) = room_for(names, [around(100, 100, 10)], size=12)
    assert name == names[1]


def test_turned_words_take_the_room_that_they_cross() -> None:
    upright = Name("Sông Nhuệ", "river", 100, 100, turn=90)
    beside = Name("Chèm", "lake", 100, 60)
    assert written([upright, beside]) == [("Sông Nhuệ", 100)]
    assert written([Name("Sông Nhuệ", "river", 100, 100), beside])[1:] == [("Chèm", 60)]


def test_no_name_is_cut_above_or_below() -> None:
    names = [Name("Chèm", "village", 300, y) for y in (2.0, 398.0)]
    standing = room_for(names, [], size=20, width=600, height=400)
    assert [name.y for name in standing] == [25, 391]


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
    assert written in {each.text for each in ground.names(_HOME) if each.kind == "ward"}


@pytest.mark.django_db
def test_each_kind_of_name_has_its_letters() -> None:
    AreaFactory(name_vi="phường Nay", level="ward", latitude=21.08, longitude=105.78)
    ended = date(2025, 6, 30)
    AreaFactory(name_vi="phường Cũ", level="ward", latitude=21.07, longitude=105.78, valid_to=ended)
    AreaFactory(name_vi="làng Giàn", level="village", latitude=21.075, longitude=105.786)
    kinds = [(each.kind, each.text) for each in ground.names(_HOME)]
    assert {("ward", "Nay"), ("former", "Cũ"), ("village", "Chèm"), ("dyke", "Đê hữu Hồng")} <= {
        *kinds
    }
    assert kinds.count(("village", "Giàn")) == 1
    assert not any(each.turn > 90 or each.turn < -90 for each in ground.names(_HOME))


@pytest.mark.parametrize("x", [0.0, 5.0, 595.0, 600.0])
def test_words_at_the_edge_are_moved_in(x: float) -> None:
    (name,) = room_for([Name("Thượng Cát", "area", x, 200)], [], size=20, width=600)
    half = len(name.text) * 20 * LETTER / 2
    assert half <= name.x <= 600 - half


def test_words_wider_than_the_drawing_stay_where_they_are() -> None:
    (name,) = room_for([Name("Thượng Cát" * 9, "lake", 5, 200)], [], size=20, width=600)
    assert name.x == 5
