"""Which renditions go into <picture>, told from what exists."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.kinds.image.derivatives import avif, fallback, jpeg, ladder, webp
from media.kinds.image.picture import focus_of, picture_of


class FakeRendition:
    """A rendition that was made, without its file."""

    def __init__(self, spec: str, width: int) -> None:
        self.filter_spec, self.width, self.url = spec, width, f"/m/{spec}"


class FakeImage:
    """An image 1,000 × 500 with these renditions."""

    focal_point_x: int | None = None
    focal_point_y: int | None = None

    def __init__(self, *specs: str, width: int = 1000) -> None:
        self.width, self.height = self.shown_size = width, 500
        self.made = [FakeRendition(spec, int(spec.split("-")[1].split("|")[0])) for spec in specs]
        self.renditions = self

    def all(self) -> list[FakeRendition]:
        return self.made


def shown(*specs: str, largest: int = 2000) -> tuple[Any, bool]:
    """Return the picture of an image with these renditions."""
    return picture_of(FakeImage(*specs), largest)  # type: ignore[arg-type]  # a stand-in


EVERYTHING = [spec(step) for spec in (jpeg, webp, avif) for step in ladder(1000)]


def test_everything() -> None:
    picture, complete = shown(*EVERYTHING)
    assert complete
    assert [source.type for source in picture.sources] == ["image/avif", "image/webp"]
    assert picture.src == f"/m/{fallback(1000)}"
    assert (picture.width, picture.height) == (1000, 500)


def test_nothing_still_holds_the_place_open() -> None:
    picture, complete = shown()
    assert not complete
    assert (picture.src, picture.sources) == ("", ())
    assert (picture.width, picture.height) == (1000, 500)


def test_without_a_jpeg_the_largest_there_is_stands_in() -> None:
    picture, complete = shown(webp(320), webp(640))
    assert not complete
    assert picture.src == f"/m/{webp(640)}"


def test_webp_alone_is_shown_but_not_complete() -> None:
    picture, complete = shown(*map(webp, ladder(1000)), fallback(1000))
    assert not complete
    assert [source.type for source in picture.sources] == ["image/webp"]


def test_a_lighter_kind_waits_until_it_is_as_wide_as_the_jpegs() -> None:
    jpegs = [jpeg(step) for step in ladder(1000)]
    narrow, _complete = shown(*jpegs, webp(320))
    assert narrow.sources == ()
    wide, _complete = shown(*jpegs, *map(webp, ladder(1000)), avif(320))
    assert [source.type for source in wide.sources] == ["image/webp"]


def test_jpegs_alone_fill_every_slot() -> None:
    picture, complete = shown(*map(jpeg, ladder(1000)))
    assert not complete
    assert picture.sources == ()
    assert picture.srcset.endswith(" 1000w")
    assert picture.src == f"/m/{fallback(1000)}"


def test_other_renditions_are_passed_over() -> None:
    picture, _ = shown(*EVERYTHING, "width-33", "max-44")
    assert "33w" not in picture.sources[0].srcset
    assert "44w" not in picture.sources[0].srcset


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_a_slot_gets_what_fills_it_and_nothing_larger_than_needed(width: int, slot: int) -> None:
    steps = ladder(width)
    image = FakeImage(*map(webp, steps), *map(avif, steps), fallback(width), width=width)
    picture, complete = picture_of(image, slot)  # type: ignore[arg-type]  # a stand-in
    assert complete
    for source in picture.sources:
        widths = [int(part.rsplit(" ", 1)[1][:-1]) for part in source.srcset.split(", ")]
        assert widths == sorted(widths)
        assert widths[-1] >= min(slot, steps[-1])
        assert all(smaller < slot for smaller in widths[:-1])


@pytest.mark.parametrize(
    ("x", "y", "focus"),
    [
        (None, None, None),
        (1, None, None),
        (None, 1, None),
        (0, 0, (0, 0)),
        (1000, 500, (10, 10)),
        (5000, 9000, (10, 10)),
        (480, 130, (5, 3)),
    ],
)
def test_the_focal_point(x: int | None, y: int | None, focus: tuple[int, int] | None) -> None:
    image = FakeImage()
    image.focal_point_x, image.focal_point_y = x, y
    assert focus_of(image) == focus  # type: ignore[arg-type]  # a stand-in


def test_an_image_without_size_does_not_divide_by_nothing() -> None:
    image = FakeImage(width=0)
    image.focal_point_x = image.focal_point_y = 3
    assert focus_of(image) == (10, 0)  # type: ignore[arg-type]  # a stand-in
