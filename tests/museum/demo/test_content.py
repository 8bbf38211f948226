"""The content files hold what they must, point only at what exists, and invent nothing."""

import json
import unicodedata
from collections import Counter

import pytest

from heritage.enums import Confidence, NameLanguage, NameType
from museum.demo import reading
from tests.museum.demo.content_checks import areas, concepts, every, records, sources

CONFIDENCES = set(Confidence.values)


def test_every_record_is_there() -> None:
    kinds = Counter(record["kind"] for record in records().values())
    assert kinds == {
        "site": 29,
        "element": 18,
        "person": 11,
        "object": 7,
        "place": 6,
        "document": 1,
    }


def test_every_record_speaks_two_languages() -> None:
    for slug, record in records().items():
        for field in ("title", "summary", "body"):
            for language in ("vi", "en"):
                text = record[field][language]
                assert text == text.strip(), (slug, field)
                assert text, (slug, field, language)
                assert unicodedata.is_normalized("NFC", text), (slug, field)


def test_a_summary_is_one_sentence_and_says_something_of_its_own() -> None:
    for slug, record in records().items():
        for language in ("vi", "en"):
            summary = record["summary"][language]
            assert summary.endswith("."), slug
            assert 30 <= len(summary) <= 200, (slug, len(summary))
            assert summary != record["body"][language], slug


def test_slugs_are_the_file_names() -> None:
    assert all(slug == record["slug"] for slug, record in records().items())
    assert len(records()) == 72


def test_places_resolve() -> None:
    for slug, record in records().items():
        assert record["area"] in areas(), slug
        today = record["area_today"]
        for area in today["areas"] if today else ():
            assert areas()[area]["status"] == "current", slug


def test_no_point_without_its_precision_and_source() -> None:
    points = {slug: record["point"] for slug, record in records().items() if record["point"]}
    assert len(points) == 16
    for slug, point in points.items():
        assert 21.0 < point["lat"] < 21.15, slug
        assert 105.7 < point["lon"] < 105.85, slug
        assert point["source"]["vi"], slug
        assert point["source"]["en"], slug
        assert point["confidence"] in CONFIDENCES, slug
        assert "precision_m" in point, slug


def test_an_unsure_place_says_so() -> None:
    assert records()["dinh-chem"]["point"]["confidence"] == "unverified"
    assert records()["dinh-chem"]["area_today"]["confidence"] == "low"
    for slug, record in records().items():
        if record["point"] and "Plus Code" in record["point"]["source"]["vi"]:
            assert record["point"]["confidence"] == "unverified", slug
            assert record["point"]["precision_m"] is None, f"{slug}: a cell is no precision"


def test_names_are_typed() -> None:
    for slug, name in every("names"):
        assert name["type"] in NameType.values, slug
        assert name["language"] in NameLanguage.values, slug


def test_han_characters_are_typed_as_such() -> None:
    for slug, name in every("names"):
        han = any("CJK" in unicodedata.name(character, "") for character in name["text"])
        assert han == (name["type"] == "han_nom"), (slug, name)
        assert han == name["language"].endswith("Hani"), (slug, name)


def test_no_name_twice() -> None:
    names = [(slug, name["text"], name["type"]) for slug, name in every("names")]
    assert len(names) == len(set(names))


def test_sources_resolve() -> None:
    for slug, record in records().items():
        assert record["sources"], slug
        assert set(record["sources"]) <= set(sources()), slug
        assert record["confidence"] in CONFIDENCES, slug


@pytest.mark.parametrize("field", ["claims", "designations"])
def test_statements_name_a_known_source_or_none(field: str) -> None:
    for slug, item in every(field):
        assert item["source"] is None or item["source"] in sources(), slug
        assert item["confidence"] in CONFIDENCES, slug


def test_what_nobody_checked_is_said_to_be_unverified() -> None:
    unchecked = [item for _slug, item in every("claims") if item["source"] == "unverified"]
    assert len(unchecked) == 6
    assert all(item["confidence"] == "unverified" for item in unchecked)
    assert sources()["unverified"]["kind"] == "memory"


def test_sources_of_our_own_wording_have_english() -> None:
    assert sources()["unverified"]["citation_en"] == "From memory"
    for key, source in sources().items():
        ours = any(word in source["citation"] for word in (": bài ", "(bản chép ở", "tập ảnh"))
        assert not ours or source["citation_en"], key


def test_no_key_is_written_twice() -> None:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        keys = [key for key, _value in pairs]
        assert len(keys) == len(set(keys)), keys
        return dict(pairs)

    for path in reading.CONTENT.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)


def test_claims_are_in_both_languages() -> None:
    for slug, claim in every("claims"):
        for part in ("field", "value"):
            assert claim[part]["vi"], slug
            assert claim[part]["en"], slug


def test_of_claims_on_one_thing_at_most_one_is_preferred() -> None:
    preferred = Counter(
        (slug, claim["field"]["en"]) for slug, claim in every("claims") if claim["preferred"]
    )
    assert set(preferred.values()) == {1}


def test_conflicts_stay_visible() -> None:
    certificate = [
        claim["value"]["en"]
        for claim in records()["le-hoi-dinh-chem"]["claims"]
        if claim["field"]["en"] == "date of the certificate"
    ]
    assert certificate == ["13 June 2016", "17 June 2016 (in the press)"]
    values = " ".join(claim["value"]["vi"] for claim in records()["dinh-dong-ngac"]["claims"])
    assert "1718" in values
    assert "1781" in values


@pytest.mark.parametrize(
    ("field", "scheme"),
    [
        ("relic_types", "relic-type"),
        ("materials", "material"),
        ("techniques", "technique"),
        ("roles", "agent-role"),
    ],
)
def test_terms_exist(field: str, scheme: str) -> None:
    items = every(field)
    assert items
    for slug, notation in items:
        assert notation in concepts(scheme), (slug, notation)


def test_single_terms_exist() -> None:
    for slug, record in records().items():
        if record["kind"] == "element":
            assert record["category"] in concepts("ich-category"), slug
        if record.get("building_type"):
            assert record["building_type"] in concepts("building-type"), slug


def test_designations_fit_the_kind() -> None:
    designations = every("designations")
    assert Counter(item["rank"] for _slug, item in designations) == {
        "national": 15,
        "special-national": 1,
        "national-ich": 2,
    }
    for slug, item in designations:
        assert records()[slug]["kind"] in concepts("rank")[item["rank"]]["applies_to"], slug
