"""Relations are written by hand: true predicates, both ends known, each pair said once."""

import pytest

from heritage.enums import Confidence
from tests.museum.demo.content_checks import concepts, every, records


def _pairs() -> set[frozenset[str]]:
    return {frozenset((slug, relation["target"])) for slug, relation in every("relations")}


def test_targets_exist_and_are_others() -> None:
    for slug, relation in every("relations"):
        assert relation["target"] in records(), slug
        assert relation["target"] != slug
        assert relation["certainty"] in Confidence.values, slug


def test_predicates_exist_and_fit_the_kinds() -> None:
    for slug, relation in every("relations"):
        predicate = concepts("predicate")[relation["predicate"]]
        assert records()[slug]["kind"] in predicate["domain"], (slug, relation)
        assert records()[relation["target"]]["kind"] in predicate["range"], (slug, relation)


def test_nothing_is_said_twice() -> None:
    said = [(slug, r["predicate"], r["target"]) for slug, r in every("relations")]
    assert len(said) == len(set(said))
    symmetric = {key for key, concept in concepts("predicate").items() if concept.get("symmetric")}
    turned = {(target, predicate, slug) for slug, predicate, target in said}
    assert not [one for one in said if one in turned and one[1] in symmetric]


def test_notes_are_in_both_languages() -> None:
    for slug, relation in every("relations"):
        if "note" in relation:
            assert relation["note"]["vi"], slug
            assert relation["note"]["en"], slug
            assert max(map(len, relation["note"].values())) <= 255


def test_no_record_stands_alone() -> None:
    tied = {slug for pair in _pairs() for slug in pair}
    assert tied == set(records())
    assert len(_pairs()) == 100


@pytest.mark.parametrize(
    ("subject", "predicate", "target"),
    [
        ("dinh-chem", "worships", "ly-ong-trong"),
        ("dinh-chem", "holds-festival", "le-hoi-dinh-chem"),
        ("tuong-ly-ong-trong", "depicts", "ly-ong-trong"),
        ("tuong-ly-ong-trong", "kept-at", "dinh-chem"),
        ("dinh-hoang-lien", "worships-from-afar", "ly-ong-trong"),
        ("dinh-dong-ngac", "worships-as-patron", "pham-tho-ly"),
        ("hoi-boi-dam", "commemorates", "dao-truong"),
        ("le-ruoc-nuoc-chem", "episode-of", "le-hoi-dinh-chem"),
        ("phim-ke-ve-lang-khoa-bang", "about", "lang-dong-ngac"),
        ("cong-chua-tuc-trinh", "settled", "lang-co-nhue"),
    ],
)
def test_what_the_texts_tell(subject: str, predicate: str, target: str) -> None:
    assert (subject, predicate, target) in {
        (slug, r["predicate"], r["target"]) for slug, r in every("relations")
    }


def test_what_the_texts_do_not_tell_stays_unspecified() -> None:
    unspecified = {
        (slug, r["target"])
        for slug, r in every("relations")
        if r["predicate"] == "related-unspecified"
    }
    assert unspecified == {
        ("cau-thang-long", "dinh-chem"),
        ("cong-lien-mac", "lang-co-nhue"),
        ("dinh-dinh-quan", "dinh-phu-dien"),
        ("mieu-dong-co", "di-chi-ngoa-long"),
    }


def test_people_named_with_a_record_are_tied_to_it() -> None:
    for slug, person in every("persons"):
        if person["record"]:
            assert records()[person["record"]]["kind"] == "person"
            pair = frozenset((slug, person["record"]))
            site = frozenset(("tro-choi-hoi-dam", person["record"]))
            assert pair in _pairs() or site in _pairs(), (slug, person)
