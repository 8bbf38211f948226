"""Days are written as officers type them: a fifth of December is no twelfth of May."""

import datetime

import pytest
from django import forms
from django.utils.formats import date_format
from django.utils.translation import override

FIFTH = datetime.datetime(2026, 12, 5, 8, 30)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_written_short_reads_back_as_the_same(language: str) -> None:
    with override(language):
        day = date_format(FIFTH, "SHORT_DATE_FORMAT")
        assert day == "05/12/2026"
        assert forms.DateField(localize=True).clean(day) == FIFTH.date()
        assert date_format(FIFTH, "SHORT_DATETIME_FORMAT") == f"08:30 {day}"


@pytest.mark.parametrize(
    ("language", "hour"),
    [("en", "5 December 2026, 08:30"), ("vi", "08:30 ngày 05 tháng 12 năm 2026")],
)
def test_written_in_full(language: str, hour: str) -> None:
    with override(language):
        assert date_format(FIFTH, "DATETIME_FORMAT") == hour


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "typed", ["05/12/2026 08:30", "5-12-2026 8:30", "5.12.2026 08:30:00", "2026-12-05 08:30"]
)
def test_ways_of_typing_an_hour(language: str, typed: str) -> None:
    with override(language):
        found = forms.DateTimeField().clean(typed)
    assert found.replace(tzinfo=None) == FIFTH


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("typed", ["31/02/2026", "12/25/2026", "hôm qua", "0/0/0"])
def test_what_is_no_day_is_refused(language: str, typed: str) -> None:
    with override(language), pytest.raises(forms.ValidationError):
        forms.DateField().clean(typed)
