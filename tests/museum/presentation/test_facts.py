"""The facts of a record page: labels that say what a time is of, words in the reader's language."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import override

from heritage.enums import Kind
from heritage.models import Dimension, HeritageRecord, Period
from museum.presentation.record.dossier import load_dossier
from museum.presentation.record.facts import Fact, facts
from tests.factories.heritage import RecordFactory

pytestmark = pytest.mark.django_db


def _facts(record: HeritageRecord, language: str) -> dict[str, Fact]:
    with override(language):
        shown = facts(load_dossier(record, AnonymousUser()))
    return {fact.label: fact for fact in shown}


def test_life_dates_are_years_and_a_century_is_when_someone_lived() -> None:
    known = RecordFactory(kind=Kind.PERSON, time_literal="1675–1739")
    unknown = RecordFactory(kind=Kind.PERSON, time_literal="thế kỷ XX")
    assert _facts(known, "vi")["Năm sinh, năm mất"].values[0].text == "1675–1739"
    (lived,) = _facts(unknown, "vi")["Sống vào"].values
    assert (lived.text, lived.gloss) == ("thế kỷ XX", "")


def test_a_time_that_is_the_period_itself_is_said_once() -> None:
    period = Period.objects.create(
        slug="tran-thu", name_vi="Trần", name_en="Trần", year_from=1225, year_to=1400
    )
    record = RecordFactory(time_literal="thời Trần", period=period)
    assert "Niên đại" not in _facts(record, "vi")
    assert _facts(record, "vi")["Thời kỳ"].values[0].text == "Trần"
    assert "Niên đại" in _facts(RecordFactory(time_literal="1250", period=period), "vi")


def test_a_carrier_without_english_is_quoted_in_vietnamese() -> None:
    record = RecordFactory(kind=Kind.DOCUMENT, carrier="Phim")
    (fact,) = [each for each in _facts(record, "en").values() if each.values[0].text == "Phim"]
    assert fact.values[0].language == "vi"
    record.carrier_en = "Film"
    assert any(each.values[0].text == "Film" for each in _facts(record, "en").values())


def test_a_measure_is_qualified_in_the_readers_language() -> None:
    record = RecordFactory(kind=Kind.OBJECT)
    Dimension.objects.create(
        record=record, type="height", value=3, unit="m", qualifier="trở lên", qualifier_en="or more"
    )
    english = [value.text for each in _facts(record, "en").values() for value in each.values]
    assert any(text.endswith("3 m or more") for text in english)
