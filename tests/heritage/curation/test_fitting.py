"""The lists of ranks and relations offer what fits the record's kind, and keep what is there."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from pytest_django.asserts import assertNumQueries

from heritage.authorities import load_vocabularies
from heritage.models import (
    Concept,
    Designation,
    HeritageRecord,
    IntangibleElement,
    Person,
    Relation,
    Site,
)
from museum.accounts.models import User
from tests.heritage.curation.office import filled, make, term, url
from tests.heritage.curation.test_drafts import post

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vocabularies(db: None) -> None:
    load_vocabularies()


def rows(model: type[HeritageRecord], user: User, record: HeritageRecord | None, name: str) -> Any:
    form = model.get_edit_handler().get_form_class()(instance=record or model(), for_user=user)
    return form.formsets[name]


def offered(form: Any, name: str) -> set[str]:
    """Notations of the terms that the list of ``name`` shows."""
    shown = [pk for pk, _label in form.fields[name].widget.choices if pk]
    return set(Concept.objects.filter(pk__in=shown).values_list("notation", flat=True))


@pytest.mark.parametrize(
    ("model", "fits", "not_fit"),
    [
        (Site, {"city", "national", "world-heritage"}, {"unesco", "national-treasure"}),
        (IntangibleElement, {"national-ich", "unesco"}, {"city", "national"}),
    ],
)
def test_ranks_are_those_of_the_kind(
    reviewer: User, model: type[HeritageRecord], fits: set[str], not_fit: set[str]
) -> None:
    shown = offered(rows(model, reviewer, None, "designations").empty_form, "rank")
    assert fits <= shown and not shown & not_fit


def test_relations_begin_where_the_kind_may_stand(reviewer: User) -> None:
    site = offered(rows(Site, reviewer, None, "relations").empty_form, "predicate")
    person = offered(rows(Person, reviewer, None, "relations").empty_form, "predicate")
    assert "worships" in site and "worships" not in person
    assert "kin-of" in person and "kin-of" not in site
    assert "related-unspecified" in site & person


def test_a_relation_ends_where_its_predicate_may(writing: Client, area_officer: User) -> None:
    site, other, person = make(Site, "Đình Chèm"), make(Site, "Đình Vẽ"), make(Person, "Lý Thân")
    worships = Concept.objects.get(scheme__slug="predicate", notation="worships")
    row = {"predicate": worships.pk, "object": other.pk, "certainty": "high"}
    data = filled(Site, area_officer, site, relations=[row], notes="Gõ cả buổi")
    page = post(writing, url(site, "edit"), data).content.decode()
    assert f"Quan hệ “{worships.label_vi}” dành cho: nhân vật / cộng đồng" in page
    assert "Hồ sơ đã chọn là di tích." in page and "Gõ cả buổi" in page
    row["object"] = person.pk
    data = filled(Site, area_officer, site, relations=[row])
    answer = post(writing, url(site, "edit"), data)
    assert "Hồ sơ đã chọn là" not in answer.content.decode()


def test_a_relation_that_is_stored_stays() -> None:
    site, other = make(Site, "Đình Chèm"), make(Site, "Đình Vẽ")
    worships = Concept.objects.get(scheme__slug="predicate", notation="worships")
    stored = Relation.objects.create(subject=site, predicate=worships, object=other)
    stored.clean()
    stored.object = make(Site, "Đình Giàn")
    with pytest.raises(ValidationError):
        stored.clean()


def test_a_term_that_says_nothing_of_kinds_fits_any(reviewer: User) -> None:
    own = term("rank", "Danh hiệu của thành phố")
    for model in (Site, IntangibleElement):
        shown = offered(rows(model, reviewer, None, "designations").empty_form, "rank")
        assert own.notation in shown


def test_what_was_saved_stays_to_be_chosen_and_saved_again(
    reviewing: Client, reviewer: User
) -> None:
    record = make(Site)
    record.designations.add(Designation(rank=Concept.objects.get(notation="national-ich")))
    record.save_revision()
    record = Site.objects.get()
    draft = record.get_latest_revision_as_object()
    formset = rows(Site, reviewer, draft, "designations")
    assert "national-ich" in offered(formset.forms[0], "rank")
    assert "unesco" not in offered(formset.forms[0], "rank")
    assert "national-ich" not in offered(formset.empty_form, "rank")
    data = filled(Site, reviewer, draft, title_vi="Đình Trèm")
    assert post(reviewing, url(record, "edit"), data).status_code == 302
    (kept,) = Site.objects.get().get_latest_revision_as_object().designations.all()
    assert kept.rank.notation == "national-ich"


def test_the_terms_are_read_once_for_all_rows(reviewer: User) -> None:
    record = make(Site)
    rank = Concept.objects.get(notation="city")
    record.designations.set([Designation(rank=rank, number=str(each)) for each in range(5)])
    formset = rows(Site, reviewer, record, "designations")
    with assertNumQueries(1):
        for form in (*formset.forms, formset.empty_form):
            str(form["rank"])
