"""Where files are kept, and under which addresses."""

from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage, default_storage
from hypothesis import given
from hypothesis import strategies as st

from media.storage import FolderStorage, original_path


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


@pytest.mark.parametrize(
    "name",
    [
        "renditions/a1/0f.webp",
        "originals/a1/Xy_-9/dinh-chem.jpg",
        "đình chèm.jpg",
        "a b.jpg",
        "a?b#c.jpg",
        "/gốc.jpg",
        "a/../b.jpg",
        "./a.jpg",
        "a//b.jpg",
        ".hidden",
        "https://elsewhere.example/a.jpg",
        "//elsewhere.example/a.jpg",
    ],
)
def test_addresses_are_those_of_djangos_own_storage(name: str, tmp_path: Path) -> None:
    ours = FolderStorage(location=tmp_path, base_url="/media/")
    assert ours.url(name) == FileSystemStorage(location=tmp_path, base_url="/media/").url(name)


def test_files_without_an_address_have_none(tmp_path: Path) -> None:
    ours = FolderStorage(location=tmp_path, base_url="/media/")
    ours.base_url = None
    with pytest.raises(ValueError, match="not accessible"):
        ours.url("a.jpg")


def test_uploads_are_kept_there() -> None:
    assert isinstance(default_storage, FolderStorage)
