"""As many edicts as the text counts, in its own groups, with its own dates."""

import pytest

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Subject
from museum.demo.pictures.chance import chance
from museum.demo.pictures.edict.painter import paint
from museum.demo.pictures.edict.rolls import draw_chest
from museum.demo.pictures.edict.told import told_of
from museum.demo.pictures.papercut.layers import Stack
from tests.museum.demo.pictures.looks import blank_share, distance

FACTS = {item["slug"]: subject_of(item) for item in reading.records()}
WOOD = ((40, 30, 26), (40, 30, 26))


def _subject(text: str) -> Subject:
    return Subject("sac-a", "object", "Sắc phong A", text_vi=text)


@pytest.mark.parametrize(
    ("slug", "groups", "years"),
    [("sac-phong-dinh-gian", (12, 4, 13), []), ("sac-phong-thuong-cat", (33,), [1624, 1924])],
)
def test_what_a_record_tells(slug: str, groups: tuple[int, ...], years: list[int]) -> None:
    told = told_of(FACTS[slug])
    assert told.groups == groups
    assert [each.year for each in told.dates] == years


def test_parts_that_do_not_add_up_are_not_shown() -> None:
    assert told_of(_subject("Có 29 đạo, trong đó 12 đạo thời Lê.")).groups == (29,)


def test_an_unknown_number_is_one() -> None:
    assert told_of(_subject("Đạo sắc phong thần.")).groups == (1,)


def test_absurd_numbers_are_bounded() -> None:
    assert told_of(_subject("Có 9999 đạo.")).groups == (60,)


@pytest.mark.parametrize("groups", [(1,), (12, 4, 13), (33,), (60,), (1, 59)])
def test_every_chest_holds_its_rolls(groups: tuple[int, ...]) -> None:
    stack = Stack(WOOD)
    draw_chest(stack, (150, 1000, 2250, 1450), groups, chance("hom"))
    assert stack.image.crop((0, 0, 2400, 900)).getextrema() == tuple((c, c) for c in WOOD[0])


def test_edicts_of_two_records_differ() -> None:
    one, other = (paint(FACTS[slug], "").image for slug in
                  ("sac-phong-dinh-gian", "sac-phong-thuong-cat"))  # fmt: skip
    assert distance(one, other) > 12
    assert blank_share(one) < 0.5


def test_words_tell_counts_and_dates() -> None:
    drawing = paint(FACTS["sac-phong-thuong-cat"], "")
    assert "33 cuộn" in drawing.alt_vi
    assert "永祚六年 (1624)" in drawing.alt_vi
    assert "33 rolls" in drawing.alt_en
    assert "12, 4, 13" in paint(FACTS["sac-phong-dinh-gian"], "").alt_en
