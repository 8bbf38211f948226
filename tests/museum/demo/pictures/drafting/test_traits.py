"""What a record's words say of its building."""

import pytest

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Subject
from museum.demo.pictures.drafting.traits import Traits, traits_of

FACTS = {item["slug"]: subject_of(item) for item in reading.records()}


@pytest.mark.parametrize(
    ("slug", "trait"),
    [
        ("dinh-chem", "corridors"),
        ("dinh-chem", "river"),
        ("dinh-thuong-cat", "corridors"),
        ("dinh-gian", "letter_cong"),
        ("dinh-dong-ba", "river"),
        ("dinh-dam", "pavilion"),
        ("chua-tu-khanh", "bell_tower"),
        ("dinh-phuc-ly", "pagoda_beside"),
        ("dinh-dinh-quan", "stele"),
        ("nha-tho-ho-phan", "statue"),
        ("mieu-dong-co", "kiln"),
    ],
)
def test_a_fact_is_read(slug: str, trait: str) -> None:
    assert getattr(traits_of(FACTS[slug]), trait)


@pytest.mark.parametrize(
    ("slug", "trait"),
    [("dinh-vien", "river"), ("dinh-vien", "stele"), ("chua-ky-vu", "bell_tower")],
)
def test_what_is_not_said_is_not_drawn(slug: str, trait: str) -> None:
    assert not getattr(traits_of(FACTS[slug]), trait)


def test_nothing_is_known_of_a_record_without_text() -> None:
    assert traits_of(Subject("dinh-a", "site", "Đình A")) == Traits()


def test_parts_of_words_do_not_count() -> None:
    subject = Subject("dinh-a", "site", "Đình A", text_vi="Có biaka và gác chuôngka.")
    assert traits_of(subject) == Traits()
