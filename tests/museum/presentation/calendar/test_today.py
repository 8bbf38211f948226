"""The leaf of the calendar: days as people say them, festivals by their occasion."""

from datetime import date

import pytest
from django.utils.translation import override

from heritage.models import FestivalRule
from museum.presentation.calendar.today import Today, today_in_the_villages
from tests.factories.heritage import RecordFactory

pytestmark = pytest.mark.django_db

TUESDAY = date(2026, 11, 24)


def _today(language: str, day: date = TUESDAY) -> Today:
    with override(language):
        return today_in_the_villages(day)


def test_weekdays_are_words() -> None:
    assert _today("vi").leaf.weekday == "Thứ Ba"
    assert _today("vi", date(2026, 11, 29)).leaf.weekday == "Chủ Nhật"
    assert _today("en").leaf.weekday == "Tuesday"


def test_what_comes_says_which_occasion_it_is() -> None:
    house = RecordFactory()
    FestivalRule.objects.create(
        record=house, month=12, day_from=1, label_vi="Lễ Xuân tế", label_en="Spring rite"
    )
    (coming,) = _today("en").coming
    assert (coming.label.text, coming.label.language) == ("Spring rite", "en")


def test_a_relics_festival_is_called_by_its_own_name() -> None:
    house, festival = RecordFactory(), RecordFactory(kind="element")
    for record in (house, festival):
        FestivalRule.objects.create(record=record, month=12, day_from=1, label_vi="Hội làng")
    of_house, of_festival = sorted(_today("vi").coming, key=lambda each: each.record)
    assert (of_house.name.text, of_house.aside.text) == ("Hội làng", house.title_vi)
    assert (of_festival.name.text, of_festival.aside.text) == (festival.title_vi, "Hội làng")
