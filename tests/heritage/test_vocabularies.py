"""The vocabulary files: bilingual, consistent, and true to the law's six categories."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import heritage
from heritage.enums import Kind, NameType

FOLDER = Path(heritage.__file__).parent / "vocabularies"
SCHEMES = sorted(path.stem for path in FOLDER.glob("*.json"))
MATCHES = ("exact_match", "close_match", "broad_match", "narrow_match")


@cache
def _scheme(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def _concepts(name: str) -> dict[str, dict[str, Any]]:
    return {concept["notation"]: concept for concept in _scheme(name)["concepts"]}


@pytest.mark.parametrize("name", SCHEMES)
def test_a_file_bears_its_scheme_s_name_label_and_source(name: str) -> None:
    scheme = _scheme(name)
    assert scheme["scheme"] == name
    assert scheme["label"]["vi"]
    assert scheme["label"]["en"]
    assert scheme["source"]


@pytest.mark.parametrize("name", SCHEMES)
def test_notations_are_once_and_labels_in_both_languages(name: str) -> None:
    assert len(_concepts(name)) == len(_scheme(name)["concepts"])
    labels = [concept["label"]["vi"] for concept in _concepts(name).values()]
    assert len(labels) == len(set(labels))
    for concept in _concepts(name).values():
        assert concept["label"]["en"], concept
        definition = concept.get("definition", {"vi": "-", "en": "-"})
        assert definition["vi"], concept
        assert definition["en"], concept


@pytest.mark.parametrize("name", SCHEMES)
def test_broader_terms_exist_and_do_not_circle(name: str) -> None:
    concepts = _concepts(name)
    for notation in concepts:
        seen = [notation]
        while broader := concepts[seen[-1]].get("broader"):
            assert broader in concepts
            assert broader not in seen
            seen.append(broader)


@pytest.mark.parametrize("name", SCHEMES)
def test_matches_within_the_house_resolve(name: str) -> None:
    for concept in _concepts(name).values():
        for match in (one for kind in MATCHES for one in concept.get(kind, ())):
            scheme, notation = match.split(":")
            if scheme in SCHEMES:
                assert notation in _concepts(scheme), match


def test_the_law_s_six_categories_in_its_order() -> None:
    assert [concept["label"]["vi"] for concept in _concepts("ich-category").values()] == [
        "Biểu đạt và truyền thống truyền khẩu",
        "Nghệ thuật trình diễn dân gian",
        "Tập quán xã hội và tín ngưỡng",
        "Lễ hội truyền thống",
        "Tri thức dân gian",
        "Nghề thủ công truyền thống",
    ]


def test_the_older_seven_each_lead_to_one_of_the_six() -> None:
    older = _concepts("ich-category-2010")
    assert len(older) == 7
    for concept in older.values():
        (match,) = concept.get("exact_match", concept.get("broad_match"))
        assert match.removeprefix("ich-category:") in _concepts("ich-category")


def test_the_crosswalk_reads_the_same_both_ways() -> None:
    turned = {"exact_match": "exact_match", "broad_match": "narrow_match"}
    for notation, concept in _concepts("ich-category-2010").items():
        for kind, back in turned.items():
            for match in concept.get(kind, ()):
                newer = _concepts("ich-category")[match.split(":")[1]]
                assert f"ich-category-2010:{notation}" in newer[back]


def test_kinds_and_name_types_are_those_of_the_code() -> None:
    assert set(_concepts("record-kind")) == set(Kind.values)
    assert set(_concepts("name-type")) == set(NameType.values)


def test_ranks_as_people_type_them() -> None:
    typed = {
        alias.lower()
        for concept in _concepts("rank").values()
        for language in ("vi", "en")
        for alias in (concept["label"][language], *concept["alt"][language])
    }
    for words in ("di tích quốc gia đặc biệt", "special national monument", "cấp thành phố"):
        assert words in typed


def test_ranks_weigh_more_the_higher_they_are() -> None:
    ranks = _concepts("rank")
    order = ("inventoried", "city", "national", "special-national", "world-heritage")
    weights = [ranks[notation]["weight"] for notation in order]
    assert weights == sorted(set(weights))


def test_predicates_read_both_ways() -> None:
    for notation, concept in _concepts("predicate").items():
        for language in ("vi", "en"):
            assert concept["inverse"][language], notation
            same = concept["inverse"][language] == concept["label"][language]
            assert same == bool(concept.get("symmetric")), notation


def test_predicates_say_what_they_join() -> None:
    for notation, concept in _concepts("predicate").items():
        assert concept["domain"], notation
        assert concept["range"], notation
        assert set(concept["domain"]) | set(concept["range"]) <= set(Kind.values), notation
        assert concept["path"].startswith(("crm:", "owl:")), notation
        assert len(concept["path"]) <= 255


def test_only_getty_numbers_of_the_right_shape() -> None:
    for concept in _concepts("material").values():
        for match in concept.get("exact_match", ()):
            assert match.startswith(("aat:3000", "aat:3002")), match
            assert len(match) == len("aat:300000000")
