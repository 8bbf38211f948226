"""Sheets are framed, titled and called imagined, each in its own manner, never over the edge."""

import pytest
from PIL import Image

from museum.demo import reading
from museum.demo.pictures.drafting.frames import FRAMES
from museum.demo.pictures.drafting.furniture import (
    NOTE,
    PLACES,
    Title,
    furnish,
    manner,
)
from museum.demo.pictures.drafting.sheets import SIZE, edges, new_view

SLUGS = [f"ho-so-{i}" for i in range(40)]
TITLES = [item["title"]["vi"] for item in reading.records() if item["kind"] == "site"]


def _of(place: str) -> str:
    return next(slug for slug in SLUGS if manner(slug).place == place)


def _furnished(slug: str, name: str) -> Image.Image:
    view = new_view(slug, 30, 12)
    furnish(view, slug, Title(name, "mặt đứng tưởng tượng", "imagined front elevation"))
    return view.sheet.ink.reduce(view.sheet.k)


def test_a_record_keeps_its_manner() -> None:
    assert manner("dinh-chem") == manner("dinh-chem")


def test_every_manner_occurs() -> None:
    manners = [manner(slug) for slug in SLUGS]
    assert {each.place for each in manners} == set(PLACES)
    assert {each.frame for each in manners} == set(FRAMES)


@pytest.mark.parametrize("place", PLACES)
def test_the_longest_title_stays_on_the_sheet(place: str) -> None:
    ink = _furnished(_of(place), max(TITLES, key=len))
    w, h = SIZE
    for strip in ((0, 0, 30, h), (w - 30, 0, w, h), (0, 0, w, 30), (0, h - 30, w, h)):
        assert ink.crop(strip).getbbox() is None


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", ["Đình Ẩm", max(TITLES, key=len)])
def test_no_usual_crop_cuts_through_words(
    place: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for frame in FRAMES:
        monkeypatch.setitem(FRAMES, frame, lambda _sheet, _palette: None)
    ink = _furnished(_of(place), name)
    w, h = SIZE
    square, wide = (w - h) // 2, (h - w * 9 // 16) // 2
    left, _, right, _ = ink.getbbox() or (0, 0, 0, 0)
    assert square < left < right < w - square
    assert ink.crop((0, wide, w, h - wide)).getbbox() is None


@pytest.mark.parametrize("frame", sorted(set(FRAMES) - {"crop-marks"}))
def test_what_reaches_the_sides_ends_at_the_frame(frame: str) -> None:
    view = new_view("thu", 30, 12)
    view.sheet.line([(0, 800), (SIZE[0], 800)], 3)
    FRAMES[frame](view.sheet, view.palette)
    ink = view.sheet.ink.reduce(view.sheet.k)
    assert ink.crop((0, 700, 30, 900)).getbbox() is None
    assert ink.crop((SIZE[0] - 30, 700, SIZE[0], 900)).getbbox() is None


@pytest.mark.parametrize("place", PLACES)
def test_the_drawing_and_its_words_keep_apart(place: str) -> None:
    slug = _of(place)
    view = new_view(slug, 30, 12)
    style = manner(slug)
    assert view.at(0, 12)[1] >= style.top - 1
    assert view.ground + 150 <= SIZE[1] - style.bottom + 1


@pytest.mark.parametrize("place", PLACES)
def test_every_sheet_says_that_nothing_was_measured(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def letter(_sheet: object, _at: object, text: str, *_: object, **__: object) -> None:
        written.append(text)

    monkeypatch.setattr("museum.demo.pictures.drafting.furniture.letter", letter)
    _furnished(_of(place), "Đình Một")
    assert all(any(note in text for text in written) for note in NOTE)
    assert not [text for text in written if any(sign.isdigit() for sign in text)]


def test_edges_are_the_ends_of_the_drawing() -> None:
    view = new_view("thu", 30, 12, aside=0.05)
    left, right = edges(view)
    assert view.at(left, 0)[0] == pytest.approx(110)
    assert view.at(right, 0)[0] == pytest.approx(SIZE[0] - 110)
    assert -left > right
