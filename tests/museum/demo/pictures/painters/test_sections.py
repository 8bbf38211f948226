"""Sections: across or along, the church's own, and the trench."""

from typing import Any

import pytest

from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures import Subject
from museum.demo.pictures.canvas.curves import Point
from museum.demo.pictures.drafting.lettering import width
from museum.demo.pictures.drafting.sheets import new_view
from museum.demo.pictures.elevation.compose import measure
from museum.demo.pictures.section import parts
from museum.demo.pictures.section.painter import along, paint
from museum.demo.pictures.section.truss import Truss
from museum.demo.pictures.trench.painter import paint as paint_trench
from tests.museum.demo.pictures.looks import blank_share, distance

FACTS = {item["slug"]: subject_of(item) for item in reading.records()}
SLUGS = [f"nha-{i}" for i in range(20)]
TRUSS = Truss(inner=1.6, outer=3.3, porch=4.4, platform=0.6, eave=2.9, ridge=9.0)


def test_rafters_fall_from_ridge_to_eave() -> None:
    heights = [TRUSS.slope(TRUSS.tip * i / 10) for i in range(11)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] == pytest.approx(8.7)
    assert heights[-1] == pytest.approx(TRUSS.eave)


def test_some_halls_are_cut_along_and_some_across() -> None:
    assert {along(slug) for slug in SLUGS} == {True, False}


@pytest.mark.parametrize("form", ["chua", "dinh", "den", "mieu", "nha-tho-ho"])
def test_names_of_parts_stand_whole_in_the_square_of_a_card(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[float] = []

    def measured(_sheet: Any, at: Point, text: str, size: float, **how: Any) -> None:
        ends.append(at[0] + width(text, size, how["family"]))

    monkeypatch.setattr(parts, "letter", measured)
    for slug in (*SLUGS, "dinh-dong-ba", "chua-ky-vu"):
        b = measure(slug, form)
        inner = (b.ridge - b.eave) * 0.3
        frame = Truss(inner, inner * 2.05, inner * 2.75, b.platform, b.eave, b.ridge)
        view = new_view(slug, frame.tip * 2 + 7, b.ridge + 2.2)
        parts.name_parts(view, frame)
        assert max(ends) <= (view.sheet.size[0] + view.sheet.size[1]) / 2
        assert max(ends) > view.at(frame.tip, 0)[0]


def test_words_tell_which_way_it_is_cut() -> None:
    lengthwise = next(slug for slug in SLUGS if along(slug))
    across = next(slug for slug in SLUGS if not along(slug))
    one = paint(Subject(lengthwise, "site", "Đình"), "dinh")
    other = paint(Subject(across, "site", "Đình"), "dinh")
    assert "dọc" in one.view_vi
    assert "ngang" in other.view_vi
    assert distance(one.image, other.image) > 4


def test_the_church_is_cut_across_its_nave() -> None:
    drawing = paint(FACTS["nha-tho-co-nhue"], "church")
    assert "vòm nhọn" in drawing.alt_vi
    assert "nave" in drawing.alt_en


def test_a_trench_shows_plan_and_layers() -> None:
    drawing = paint_trench(FACTS["di-chi-ngoa-long"], "")
    assert "không phải hố đào thật" in drawing.alt_vi
    assert blank_share(drawing.image) < 0.6
    other = paint_trench(Subject("di-chi-khac", "site", "Di chỉ khác"), "")
    assert distance(drawing.image, other.image) > 1
