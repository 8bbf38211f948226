"""Plans show what the record tells, agree with the front, and differ from one another."""

import itertools

import pytest

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Subject
from museum.demo.pictures.chance import chance
from museum.demo.pictures.drafting.furniture import manner
from museum.demo.pictures.drafting.sheets import new_view
from museum.demo.pictures.drafting.traits import Traits, traits_of
from museum.demo.pictures.elevation.compose import measure
from museum.demo.pictures.plan.draw import ground_plan, halls
from museum.demo.pictures.plan.painter import beside, paint
from tests.museum.demo.pictures.looks import distance

FACTS = {item["slug"]: subject_of(item) for item in reading.records()}
VIEW = ("mặt bằng", "plan")


@pytest.mark.parametrize("slug", [f"nha-{i}" for i in range(12)])
def test_halls_stand_one_behind_another(slug: str) -> None:
    rooms = halls(measure(slug, "dinh"), chance(slug, "plan"), Traits())
    for front, rear in itertools.pairwise(rooms):
        assert rear.vs[0] >= front.vs[-1] - 0.01
        assert rear.us[-1] <= front.us[-1] + 0.01 or front.us[-1] < 2.5, "no wider than before"


def test_the_letter_cong_is_drawn_where_it_is_told() -> None:
    subject = FACTS["dinh-gian"]
    for i in range(8):
        rooms = halls(measure("x", "dinh"), chance(str(i)), traits_of(subject))
        assert len(rooms) == 3, "hall, link and sanctuary"


def test_elsewhere_the_lot_chooses() -> None:
    plans = {len(halls(measure("x", "dinh"), chance(str(i)), Traits())) for i in range(12)}
    assert plans == {2, 3}


@pytest.mark.parametrize(
    ("slug", "form", "told"),
    [
        ("dinh-chem", "dinh", "tả vu"),
        ("dinh-chem", "dinh", "sông"),
        ("dinh-dam", "dinh", "thủy đình"),
        ("dinh-dinh-quan", "dinh", "bia"),
        ("nha-tho-ho-phan", "nha-tho-ho", "tượng"),
        ("chua-tu-khanh", "chua", "nhà ngang"),
    ],
)
def test_words_tell_what_stands_beside(slug: str, form: str, told: str) -> None:
    assert told in beside(FACTS[slug], form)[0]


def test_nothing_is_told_where_nothing_stands() -> None:
    vi, en = beside(FACTS["dinh-vien"], "dinh")
    assert "sông" not in vi
    assert "stele" not in en


def test_a_lying_plan_grows_to_the_right() -> None:
    view = new_view("thu", 20, 10)
    lying = type(view)(view.sheet, 300, 800, 50, view.palette, lying=True)
    assert lying.at(0, 0) == (300, 800)
    assert lying.at(0, 4) == (500, 800)
    assert lying.at(2, 0) == (300, 900)
    assert lying.shifted(0, 1).at(0, 0) == (350, 800)


def test_plans_of_one_type_differ() -> None:
    drawn = [ground_plan(Subject(f"dinh-{i}", "site", "Đình"), "dinh", VIEW) for i in range(4)]
    for i, one in enumerate(drawn):
        for other in drawn[i + 1 :]:
            assert distance(one, other) > 3


def test_the_church_lies_with_its_tower_in_front() -> None:
    drawing = paint(FACTS["nha-tho-co-nhue"], "church")
    assert "tháp chuông" in drawing.alt_vi
    assert "half-round chancel" in drawing.alt_en
    assert manner("nha-tho-co-nhue") == manner("nha-tho-co-nhue")
