"""Vocabularies become rows; a load adds, and only a refresh overwrites."""

from importlib import import_module

import pytest
from django.apps import apps

from heritage.authorities import load_vocabularies
from heritage.models import Concept, ConceptScheme

pytestmark = pytest.mark.django_db


def _concept(scheme: str, notation: str) -> Concept:
    return Concept.objects.get(scheme__slug=scheme, notation=notation)


def test_a_load_fills_every_scheme() -> None:
    load_vocabularies()
    assert {"rank", "predicate", "ich-category", "material"} <= set(
        ConceptScheme.objects.values_list("slug", flat=True)
    )
    bronze = _concept("material", "bronze")
    assert bronze.label_en == "Bronze"
    assert bronze.broader == _concept("material", "copper-alloy")
    assert bronze.exact_match == ["http://vocab.getty.edu/aat/300010957"]


def test_predicates_carry_their_inverse_and_path() -> None:
    load_vocabularies()
    worships = _concept("predicate", "worships")
    assert (worships.label_vi, worships.inverse_vi) == ("thờ", "được thờ ở")
    assert worships.path.startswith("crm:")
    assert _concept("predicate", "worships-from-afar").broader == worships


def test_terms_know_for_which_kinds_they_are() -> None:
    load_vocabularies()
    worships, kin = _concept("predicate", "worships"), _concept("predicate", "kin-of")
    assert (worships.domain, worships.range) == (["site"], ["person", "group"])
    assert (worships.symmetric, kin.symmetric) == (False, True)
    assert _concept("rank", "national-ich").domain == ["element"]
    assert _concept("material", "bronze").domain == []


def test_terms_from_before_are_told_their_kinds_once() -> None:
    load_vocabularies()
    Concept.objects.update(domain=[], range=[], symmetric=False)
    Concept.objects.filter(notation="unesco").update(domain=["element", "site"])
    import_module("heritage.migrations.0011_kinds_of_terms").fill(apps, None)
    assert _concept("predicate", "kin-of").symmetric
    assert _concept("rank", "city").domain == ["site"]
    assert _concept("rank", "unesco").domain == ["element", "site"]


def test_the_crosswalk_to_the_older_seven_is_kept() -> None:
    load_vocabularies()
    oral = _concept("ich-category", "oral-expression")
    assert oral.close_match == [
        "ich-category-2010:language-script",
        "ich-category-2010:folk-literature",
    ]
    festivals = _concept("ich-category", "festivals")
    assert festivals.exact_match == ["ich-category-2010:festivals"]


def test_order_is_the_file_s() -> None:
    load_vocabularies()
    first = Concept.objects.filter(scheme__slug="ich-category").first()
    assert first is not None
    assert first.notation == "oral-expression"


def test_a_second_load_writes_nothing() -> None:
    assert load_vocabularies() > 200
    assert load_vocabularies() == 0
    assert load_vocabularies(refresh=True) == 0


def test_a_correction_is_kept_until_a_refresh() -> None:
    load_vocabularies()
    Concept.objects.filter(notation="bronze").update(label_en="Cast bronze", broader=None)
    load_vocabularies()
    assert _concept("material", "bronze").label_en == "Cast bronze"
    assert load_vocabularies(refresh=True) == 1
    assert _concept("material", "bronze").label_en == "Bronze"
    assert _concept("material", "bronze").broader is not None


def test_a_term_that_only_hangs_elsewhere_is_hung_back() -> None:
    load_vocabularies()
    Concept.objects.filter(notation="bronze").update(broader=None)
    assert load_vocabularies(refresh=True) == 1
    assert _concept("material", "bronze").broader == _concept("material", "copper-alloy")


def test_a_deleted_term_comes_back() -> None:
    load_vocabularies()
    _concept("material", "glass").delete()
    assert load_vocabularies() == 1
    assert _concept("material", "glass").label_vi == "Thủy tinh"
