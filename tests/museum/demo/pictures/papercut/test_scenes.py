"""Every scene is played, told in both languages, and only where its record tells of it."""

import functools
from typing import Any

import pytest
from PIL import Image

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import FORMS, Subject
from museum.demo.pictures.choose import choose
from museum.demo.pictures.forms import fold
from museum.demo.pictures.papercut.layers import SIZE
from museum.demo.pictures.papercut.scene import Scene, scene, scenes
from tests.museum.demo.pictures.looks import blank_share, distance

NAMES = sorted(scenes())

# What must be said in a record's text for the scene to be drawn for it.
TOLD = {
    "six-boats": "sau thuyen",
    "boat-race": "dua thuyen",
    "water-rite": "gao dong",
    "water-procession": "ruoc nuoc",
    "doves": "tha chim bo cau",
    "wrestling": "dau vat",
    "cockfight": "choi ga",
    "oath": "dong co",
    "under-palanquin": "gam kieu",
    "procession": "ruoc",
    "offering": " te",
    "raising": "nang nguyen ca ngoi dinh",
    "pounding": "gia den min",
    "nem": "bi lon thai mong tron thinh",
    "mooncakes": "banh trung thu",
    "flower-field": "trong hoa",
    "pomelos": "buoi",
    "sapodillas": "hong xiem",
    "song": "ca tru",
    "sewing": "nghe may",
    "statue": "pho tuong",
    "village-gate": "cong lang",
}


@functools.cache
def played(name: str, slug: str = "thu") -> Image.Image:
    """A scene, kept small."""
    image = scenes()[name].picture(slug, name)
    assert image.size == SIZE
    return image.resize((1200, 800))


@pytest.mark.parametrize("name", NAMES)
def test_a_scene_fills_its_sheet(name: str) -> None:
    assert blank_share(played(name)) < 0.5


@pytest.mark.parametrize("name", NAMES)
def test_a_scene_is_told_in_both_languages(name: str) -> None:
    told = scenes()[name]
    assert told.title_vi != told.title_en
    assert told.alt_vi.startswith("Tranh giấy cắt")
    assert "cut paper" in told.alt_en
    assert 60 < len(told.alt_vi) < 320
    assert 60 < len(told.alt_en) < 320


def test_there_are_seven_scenes_or_more() -> None:
    assert len(NAMES) >= 7


def test_scenes_do_not_look_alike() -> None:
    for one in NAMES:
        for other in NAMES:
            if one < other:
                assert distance(played(one), played(other)) > 8, (one, other)


def test_the_same_scene_differs_between_records() -> None:
    assert distance(played("procession"), played("procession", "hai")) > 4


def test_every_scene_is_shown_by_some_form() -> None:
    shown = {theme for plan in FORMS.values() for name, theme in plan if name == "papercut"}
    assert shown == set(NAMES)


def scenes_of(facts: dict[str, Any]) -> list[str]:
    return [theme for name, theme in choose(subject_of(facts)) if name == "papercut"]


@pytest.mark.parametrize(
    "facts", [pytest.param(f, id=f["slug"]) for f in reading.records() if scenes_of(f)]
)
def test_a_record_shows_only_what_its_text_tells(facts: dict[str, Any]) -> None:
    text = fold(f"{facts['title']['vi']} {facts['summary']['vi']} {facts['body']['vi']}")
    for name in scenes_of(facts):
        assert TOLD[name] in text, name


def test_a_scene_name_is_taken_once() -> None:
    with pytest.raises(ValueError, match="two scenes"):
        scene("oath", vi=("a", "b"), en=("a", "b"))(lambda stage: None)


def test_the_scene_of_a_record_is_the_one_its_words_ask_for() -> None:
    subject = Subject("hoi-boi-a", "element", "Hội bơi Đăm")
    assert choose(subject)[0] == ("papercut", "six-boats")


def test_scenes_are_found_by_their_names() -> None:
    assert all(isinstance(value, Scene) for value in scenes().values())
