"""Rubbings bear the record's own date, and nothing else that can be read."""

import re

import pytest
from PIL import Image

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Subject
from museum.demo.pictures.canvas.relief import Relief
from museum.demo.pictures.chance import chance
from museum.demo.pictures.rubbing import stone, writing
from museum.demo.pictures.rubbing.draw import BELL, STELE, rubbing
from museum.demo.pictures.rubbing.painter import paint
from museum.demo.pictures.rubbing.writing import engrave, wear

FACTS = {item["slug"]: subject_of(item) for item in reading.records()}
HAN = re.compile(r"[\u3400-\u9fff]")
NAMELESS = Subject("bia-a", "object", "Bia A", text_vi="Tấm bia đá không ghi năm.")


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is cut while the test runs."""
    texts: list[str] = []

    def note(relief: Relief, text: str, box: writing.Box, *, down: bool) -> None:
        texts.append(text)
        engrave(relief, text, box, down=down)

    monkeypatch.setattr(stone, "engrave", note)
    return texts


def test_a_stele_bears_its_date_and_its_year_of_the_cycle(cut: list[str]) -> None:
    image = rubbing(FACTS["bia-dinh-dong-ngac-1635"], "stele")
    assert image.size == STELE
    assert cut == ["陽和元年", "陽和元年歲次乙亥"]


def test_without_a_known_date_nothing_is_written(cut: list[str]) -> None:
    rubbing(NAMELESS, "stele")
    assert cut == []


def test_a_bell_is_laid_flat() -> None:
    assert rubbing(FACTS["chuong-den-soc-1794"], "bell").size == BELL


def test_words_name_the_characters_that_are_drawn() -> None:
    alt = paint(FACTS["bia-dinh-dong-ngac-1635"], "stele").alt_vi
    assert "".join(HAN.findall(alt)) == "陽和元年乙亥"
    assert not HAN.search(paint(NAMELESS, "stele").alt_vi)


def test_characters_are_cut_in_order_from_the_right() -> None:
    relief = Relief(400, 200)
    relief.area([(0, 0), (400, 0), (400, 200), (0, 200)], 200)
    engrave(relief, "一年", (0, 0, 400, 200), down=False)
    right, left = (
        _cut_share(relief.layer.crop(box)) for box in ((400, 0, 800, 400), (0, 0, 400, 400))
    )
    assert 0 < right < left, "一 stands on the right and has the fewer strokes"


def test_worn_columns_feign_no_letter() -> None:
    relief = Relief(400, 400)
    relief.area([(0, 0), (400, 0), (400, 400), (0, 400)], 200)
    wear(relief, (20, 20, 380, 380), 6, 6, chance("mon"))
    histogram = relief.layer.histogram()
    assert sum(histogram[50:151]) > 1000, "pits, too shallow to print white"
    k, wide = relief.k, 360 / 6
    for column in range(6):
        left = 20 + column * wide
        inner = relief.layer.crop(tuple(round(x * k) for x in (left + 6, 30, left + wide - 6, 370)))
        assert not sum(inner.histogram()[:50]), "between the rules nothing is cut deep"


def _cut_share(part: Image.Image) -> float:
    histogram = part.histogram()
    return histogram[0] / sum(histogram)
