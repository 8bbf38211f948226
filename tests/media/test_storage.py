"""Where originals are kept."""

from hypothesis import given
from hypothesis import strategies as st

from media.storage import original_path


def test_the_name_stays_readable_below_an_unguessable_folder() -> None:
    path = original_path("bcdf23456789", "Đình Chèm (1).JPG")
    top, asset, secret, name = path.split("/")
    assert (top, asset, name) == ("originals", "bcdf23456789", "dinh-chem--1.jpg")
    assert len(secret) >= 16


def test_no_path_is_given_twice() -> None:
    assert len({original_path("a", "x.png") for _ in range(100)}) == 100


@given(st.text(max_size=300))
def test_any_name_gives_a_short_plain_path(name: str) -> None:
    path = original_path("bcdf23456789", name)
    assert len(path) <= 100
    assert path.isascii()
    assert ".." not in path
    assert len(path.split("/")) == 4
