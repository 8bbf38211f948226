"""Seals stand for people: their own name where it is known, otherwise an emblem."""

import re

import pytest

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Subject
from museum.demo.pictures.canvas.relief import Relief
from museum.demo.pictures.drafting.dates import cycles_in
from museum.demo.pictures.seal.landscapes import LANDSCAPES
from museum.demo.pictures.seal.names import carve_name
from museum.demo.pictures.seal.painter import emblem_of, landscape_of, paint
from tests.museum.demo.pictures.looks import distance

FACTS = {item["slug"]: subject_of(item) for item in reading.records()}
HAN = re.compile(r"[\u3400-\u9fff]")


def test_a_known_han_name_is_carved_and_told() -> None:
    person = FACTS["hoang-nguyen-thu"]
    assert person.han_name == "黃阮曙"
    assert "黃阮曙" in paint(person, "scholar").alt_vi


def test_nobody_is_given_a_han_name() -> None:
    person = FACTS["hoang-minh-giam"]
    assert person.han_name == ""
    assert not HAN.search(paint(person, "scholar").alt_vi)


def test_a_year_of_the_cycle_comes_from_the_text() -> None:
    assert cycles_in(FACTS["pham-quang-dung"].text_vi) == ("丙戌",)
    assert "丙戌" in paint(FACTS["pham-quang-dung"], "scholar").alt_en


@pytest.mark.parametrize("text", ["năm Giáp Sửu", "Bính", "", "Tuất Bính"])
def test_pairs_that_never_meet_are_no_year(text: str) -> None:
    assert cycles_in(text) == ()


def test_admirals_and_river_gods_are_shown_on_water() -> None:
    assert landscape_of(FACTS["dao-truong"], "sword") == "river"
    assert landscape_of(FACTS["ly-phuc-man"], "sword") == "mountains"


def test_the_learned_are_shown_in_several_landscapes() -> None:
    found = {landscape_of(Subject(f"ai-{i}", "person", ""), "scholar") for i in range(12)}
    assert found == {"bamboo", "mountains"}


def test_a_minister_of_our_days_has_no_royal_edict() -> None:
    assert emblem_of(FACTS["hoang-minh-giam"]) == "books"


def test_landscapes_do_not_look_alike() -> None:
    river = paint(FACTS["dao-truong"], "sword").image
    hills = paint(FACTS["ly-phuc-man"], "sword").image
    bamboo = next(
        paint(Subject(f"ai-{i}", "person", ""), "books").image
        for i in range(12)
        if landscape_of(Subject(f"ai-{i}", "person", ""), "books") == "bamboo"
    )
    assert len(LANDSCAPES) == 3
    assert distance(river, hills) > 6
    assert distance(river, bamboo) > 6
    assert distance(hills, bamboo) > 6


@pytest.mark.parametrize("name", ["王", "安内", "黃阮曙", "黃阮曙公"])
def test_a_name_fills_its_seal(name: str) -> None:
    relief = Relief(400, 400)
    carve_name(relief, name, (50, 50, 350, 350))
    box = relief.layer.getbbox()
    assert box is not None
    assert box[0] >= 95
    assert box[2] <= 705
    assert box[2] - box[0] > 500
    assert box[3] - box[1] > 500
