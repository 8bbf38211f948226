"""Periods and eras become rows that officers may correct."""

import pytest
from django.core.management import call_command

from heritage.authorities import load_eras, load_periods
from heritage.models import EraName, Period

pytestmark = pytest.mark.django_db


def test_periods_have_years_names_and_parents() -> None:
    load_periods()
    mac = Period.objects.get(slug="mac")
    assert (mac.year_from, mac.year_to, mac.name_vi) == (1527, 1592, "Mạc")
    revival = Period.objects.get(slug="le-trung-hung")
    assert revival.year_from < mac.year_to, "they overlap, and are meant to"
    assert revival.parent == Period.objects.get(slug="hau-le")


def test_the_present_has_no_end() -> None:
    load_periods()
    assert Period.objects.get(slug="chxhcnvn").year_to is None


def test_what_is_legend_is_not_sure() -> None:
    load_periods()
    assert Period.objects.get(slug="hong-bang").confidence == "low"
    assert Period.objects.get(slug="nguyen").confidence == "high"


def test_eras_know_their_ruler_and_dynasty() -> None:
    load_eras()
    era = EraName.objects.get(name="Dương Hòa")
    assert (era.year_from, era.ruler) == (1635, "Lê Thần Tông")
    assert era.dynasty == "Lê trung hưng"
    assert era.han == "陽和"


def test_a_second_load_writes_nothing() -> None:
    assert load_periods() > 40
    assert load_eras() > 100
    assert load_periods() == load_eras() == 0


def test_a_correction_is_kept_until_a_refresh() -> None:
    load_periods()
    Period.objects.filter(slug="mac").update(year_to=1593)
    assert load_periods() == 0
    assert Period.objects.get(slug="mac").year_to == 1593
    assert load_periods(refresh=True) == 1
    assert Period.objects.get(slug="mac").year_to == 1592


def test_the_command_says_how_much_it_wrote(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_vocabularies")
    first = int(capsys.readouterr().out.strip().removeprefix("rows_written="))
    assert first > 400
    call_command("load_vocabularies", "--refresh")
    assert capsys.readouterr().out.strip() == "rows_written=0"
