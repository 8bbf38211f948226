"""The demonstration's pictures side by side: enough of them, none like another."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any

import pytest
from PIL import Image

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Picture, Subject, generate
from museum.demo.pictures.choose import choose
from museum.demo.pictures.forms import form_of
from museum.demo.pictures.registry import painters
from tests.museum.demo.pictures.looks import blank_share, distance

SUBJECTS = [subject_of(item) for item in reading.records()]


@dataclass(frozen=True)
class Seen:
    """The chief picture of a record, kept small."""

    slug: str
    painter: str
    view: str
    size: tuple[int, int]
    small: Image.Image


def _seen(subject: Subject) -> Seen:
    name, theme = choose(subject)[0]
    drawing = painters()[name](subject, theme)
    size = drawing.image.size
    small = drawing.image.resize((size[0] // 2, size[1] // 2))
    return Seen(subject.slug, name, drawing.view, size, small)


@pytest.fixture(scope="module")
def gallery() -> list[Seen]:
    return [_seen(subject) for subject in SUBJECTS]


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.slug)
def test_a_record_has_a_picture_and_a_site_three(subject: Subject) -> None:
    assert len(choose(subject)) >= (3 if subject.kind == "site" else 1)


@pytest.mark.parametrize(
    ("kind", "painter"),
    [
        ("site", {"elevation", "section", "plan", "near", "panel", "village-map", "finds"}),
        ("object", {"rubbing", "panel", "edict", "papercut", "works"}),
        ("element", {"papercut"}),
        ("person", {"seal"}),
        ("place", {"village-map", "works"}),
        ("document", {"papercut", "panel"}),
    ],
)
def test_the_chief_picture_fits_the_kind(kind: str, painter: set[str]) -> None:
    chief = {choose(subject)[0][0] for subject in SUBJECTS if subject.kind == kind}
    assert chief
    assert chief <= painter


def test_a_building_is_shown_from_its_front_too() -> None:
    for subject in SUBJECTS:
        if subject.kind == "site" and form_of(subject) != "excavation":
            assert "elevation" in {name for name, _theme in choose(subject)}, subject.slug


def test_neighbours_on_a_wall_of_cards_differ() -> None:
    """By name the communal houses stand together, as they do where rank orders them."""
    chief = [choose(subject)[0][0] for subject in SUBJECTS if subject.kind == "site"]
    alike = sum(one == other for one, other in pairwise(chief))
    assert alike <= len(chief) // 6
    assert chief.count("elevation") <= len(chief) // 3
    assert not any(len(set(row)) == 1 for row in zip(chief, chief[1:], chief[2:], strict=False))


def test_a_front_that_the_record_tells_of_comes_first() -> None:
    told = {"dinh-chem", "dinh-dam", "dinh-phuc-ly", "dinh-thuong-cat", "chua-tu-khanh"}
    assert {choose(each)[0][0] for each in SUBJECTS if each.slug in told} == {"elevation"}


def test_no_festival_is_shown_by_two_dragons_alone() -> None:
    for subject in SUBJECTS:
        if subject.kind == "element":
            assert any(name == "papercut" for name, _theme in choose(subject)), subject.slug


@pytest.mark.slow
def test_all_are_large_and_full(gallery: list[Seen]) -> None:
    for seen in gallery:
        assert max(seen.size) >= 2000, seen.slug
        # a seal is meant to stand on bare paper
        assert blank_share(seen.small) < (0.8 if seen.painter == "seal" else 0.62), seen.slug


@pytest.mark.slow
def test_no_two_records_look_the_same(gallery: list[Seen]) -> None:
    for one, other in combinations(gallery, 2):
        if one.view == other.view:
            assert distance(one.small, other.small) > 1.6, (one.slug, other.slug)


def _pictures_named(told: Any) -> Iterator[tuple[str, int]]:
    """Records and numbers of the pictures that a content file names."""
    if isinstance(told, dict):
        if {"record", "number"} <= told.keys():
            yield told["record"], told["number"]
        told = list(told.values())
    if isinstance(told, list):
        for each in told:
            yield from _pictures_named(each)


def test_exhibitions_name_pictures_that_are_drawn() -> None:
    drawn = {subject.slug: len(choose(subject)) for subject in SUBJECTS}
    named = list(_pictures_named(reading.exhibitions()))
    assert named
    for slug, number in named:
        assert number < drawn[slug], slug


@pytest.mark.parametrize(
    "slug", ["dinh-chem", "hoi-boi-dam", "bia-dinh-dong-ngac-1635", "lang-chem"]
)
def test_the_same_record_gives_the_same_bytes(slug: str) -> None:
    subject = next(each for each in SUBJECTS if each.slug == slug)
    first, again = generate(subject), generate(subject)
    assert [each.data for each in first] == [each.data for each in again]
    assert all(max(_size(each)) >= 2000 for each in first)


def _size(picture: Picture) -> tuple[int, int]:
    with Image.open(io.BytesIO(picture.data)) as image:
        return image.size
