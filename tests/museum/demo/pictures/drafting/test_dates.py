"""Dates as they stand on stone, from what the texts tell."""

import pytest

from heritage.chronology import can_chi_year
from museum.demo import reading
from museum.demo.illustrating import subject_of
from museum.demo.pictures.drafting.dates import Dated, dates_in

FACTS = {item["slug"]: subject_of(item) for item in reading.records()}


@pytest.mark.parametrize(
    ("slug", "characters", "cycle"),
    [
        ("bia-dinh-dong-ngac-1635", ["陽和元年"], ["乙亥"]),
        ("chuong-den-soc-1794", ["景盛二年"], ["甲寅"]),
        ("sac-phong-thuong-cat", ["永祚六年", "啟定九年"], ["甲子", "甲子"]),
    ],
)
def test_a_records_own_dates(slug: str, characters: list[str], cycle: list[str]) -> None:
    found = dates_in(FACTS[slug].text_vi)
    assert [each.characters for each in found] == characters
    assert [each.cycle for each in found] == cycle


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("bia Cảnh Hưng 17 (1756)", "景興十七年"),
        ("năm Gia Long thứ 16 (1817)", "嘉隆十六年"),
        ("niên hiệu Cảnh Hưng thứ 41 (1780)", "景興四十一年"),
        ("năm Cảnh Hưng thứ 20 (1759)", "景興二十年"),
    ],
)
def test_years_are_counted_as_they_are_carved(text: str, characters: str) -> None:
    assert dates_in(text)[0].characters == characters


def test_a_year_outside_its_era_is_left_out() -> None:
    assert dates_in("Cảnh Hưng 4 (1883)") == ()


def test_an_era_without_a_year_gives_no_date() -> None:
    assert dates_in("đúc thời Cảnh Hưng, không rõ năm") == ()
    assert dates_in("") == ()


def test_the_cycle_is_the_chronologys() -> None:
    names = {"甲": "Giáp", "乙": "Ất", "丙": "Bính", "子": "Tý", "亥": "Hợi", "寅": "Dần"}
    for year in (1624, 1635, 1794):
        stem, branch = Dated("永祚", 1, year).cycle
        assert can_chi_year(year) == f"{names[stem]} {names[branch]}"
