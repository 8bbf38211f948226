"""A content file becomes a record in memory, with what has no column told as a claim."""

from typing import Any

import pytest

from heritage.models import (
    HeritageRecord,
    IntangibleElement,
    Place,
    Site,
    kind_models,
)
from museum.demo import reading
from museum.demo.composing import compose
from museum.demo.lookups import Lookups


@pytest.fixture
def every(known: Lookups) -> dict[str, dict[str, Any]]:
    """All content by slug, with a bare record for each so that relations resolve."""
    facts = reading.records()
    known.records = {
        item["slug"]: HeritageRecord(pk=number, slug=item["slug"], kind=item["kind"])
        for number, item in enumerate(facts, start=1)
    }
    return {item["slug"]: item for item in facts}


def _claims(record: HeritageRecord) -> dict[str, str]:
    return {claim.field: claim.value for claim in record.claims.all()}


def test_the_story_is_the_text_word_for_word(
    known: Lookups, every: dict[str, dict[str, Any]]
) -> None:
    record = Site()
    compose(record, every["dinh-chem"], known)
    (block,) = record.body_vi.raw_data
    assert block["value"] == f"<p>{every['dinh-chem']['body']['vi']}</p>"


def test_composing_twice_gives_the_same(known: Lookups, every: dict[str, dict[str, Any]]) -> None:
    first, second = Site(), Site()
    fields = compose(first, every["dinh-chem"], known)
    assert compose(second, every["dinh-chem"], known) == fields
    told, again = first.serializable_data(), second.serializable_data()
    assert [told[field] for field in fields] == [again[field] for field in fields]


def test_a_sure_ward_of_today_is_set(known: Lookups, every: dict[str, dict[str, Any]]) -> None:
    record = Site()
    compose(record, every["dinh-dong-ngac"], known)
    assert record.area_today == known.areas["dong-ngac-2025"]


def test_an_unsure_one_is_a_claim(known: Lookups, every: dict[str, dict[str, Any]]) -> None:
    record = Site()
    compose(record, every["mieu-dong-co"], known)
    assert record.area_today is None
    assert _claims(record)["phường từ 1/7/2025"] == "Tây Tựu hoặc Phú Diễn"


def test_no_coordinate_stays_none(known: Lookups, every: dict[str, dict[str, Any]]) -> None:
    record = Site()
    compose(record, every["dinh-thuong-cat"], known)
    assert record.point is None
    assert record.area is not None
    assert record.point_source == ""


def test_claims_are_what_the_file_says_somebody_said(
    known: Lookups, every: dict[str, dict[str, Any]]
) -> None:
    """A person’s name or a remark of ours is no statement."""
    for facts in every.values():
        record = kind_models()[facts["kind"]]()
        compose(record, facts, known)
        told = [claim.value for claim in record.claims.all()]
        assert told == [claim["value"]["vi"] for claim in facts["claims"]], facts["slug"]


def test_what_is_unverified_cites_the_source_that_says_so(
    known: Lookups, every: dict[str, dict[str, Any]]
) -> None:
    record = IntangibleElement()
    compose(record, every["kieu-dinh-chem"], known)
    assert any(citation.source.unverified for citation in record.citations.all())
    years = next(claim for claim in record.claims.all() if claim.value == "1902–1903")
    assert years.source.unverified


def test_names_in_characters_keep_their_script(
    known: Lookups, every: dict[str, dict[str, Any]]
) -> None:
    record = Place()
    compose(record, every["lang-chem"], known)
    han = next(name for name in record.names.all() if name.type == "han_nom")
    assert (han.text, han.language) == ("慈廉", "lzh-Hani")


def test_every_claim_fits_its_columns(known: Lookups, every: dict[str, dict[str, Any]]) -> None:
    for facts in every.values():
        record = kind_models()[facts["kind"]]()
        compose(record, facts, known)
        for claim in record.claims.all():
            claim.clean_fields(exclude=["record"])
