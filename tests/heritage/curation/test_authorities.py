"""The lists behind the records: areas, terms, periods, sources, offices."""

import json

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.admin.viewsets import viewsets
from wagtail.admin.viewsets.model import ModelViewSet

from heritage.curation.viewsets import AuthoritiesGroup
from heritage.models import AreaChange, AreaUnit, Concept, ConceptScheme, Office, Source
from museum.accounts.models import User
from tests.heritage.curation.conftest import signed_in
from tests.heritage.curation.office import source, term

pytestmark = pytest.mark.django_db

VIEWSETS = AuthoritiesGroup.items


@pytest.fixture
def managing(superuser: User) -> Client:
    return signed_in(superuser)


def registered(model: type[Model]) -> ModelViewSet:
    """The viewset that answers for ``model``."""
    return next(
        each for each in viewsets.viewsets if type(each) in VIEWSETS and each.model is model
    )


def address(model: type[Model], view: str, *args: object) -> str:
    viewset = registered(model)
    name = "list" if view == "index" and hasattr(viewset, "chooser_viewset") else view
    return reverse(viewset.get_url_name(name), args=args)


@pytest.mark.parametrize("viewset", VIEWSETS, ids=[each.model.__name__ for each in VIEWSETS])
def test_list_and_form_open(managing: Client, viewset: type[ModelViewSet]) -> None:
    assert managing.get(address(viewset.model, "index")).status_code == 200
    assert managing.get(address(viewset.model, "add")).status_code == 200


@pytest.mark.parametrize("words", ["dong ngac", "Đông Ngạc", "NGAC"])
def test_names_are_found_with_or_without_marks(managing: Client, words: str) -> None:
    AreaUnit.objects.create(slug="dong-ngac", level="ward", name_vi="Đông Ngạc")
    AreaUnit.objects.create(slug="tay-tuu", level="ward", name_vi="Tây Tựu")
    response = managing.get(address(AreaUnit, "index"), {"q": words})
    assert [area.name_vi for area in response.context["object_list"]] == ["Đông Ngạc"]


def test_list_queries_do_not_grow(managing: Client) -> None:
    counts = []
    for batch in range(2):
        for number in range(1 + 10 * batch):
            term(f"scheme-{batch}-{number}")
        managing.get(address(Concept, "index"))
        with CaptureQueriesContext(connection) as queries:
            managing.get(address(Concept, "index"))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_term_is_written_in_lines_and_ticks(managing: Client) -> None:
    scheme = ConceptScheme.objects.create(slug="predicate", label_vi="Quan hệ", label_en="R")
    managing.post(
        address(Concept, "add"),
        {
            "scheme": scheme.pk,
            "notation": "tho",
            "order": 1,
            "label_vi": "thờ",
            "label_en": "venerates",
            "alternatives_vi": "thờ phụng\nthờ phụng\n thờ cúng ",
            "alternatives_en": "",
            "definition_vi": "",
            "definition_en": "",
            "exact_match": "http://www.cidoc-crm.org/P1\n\n",
            "close_match": "",
            "inverse_vi": "được thờ ở",
            "inverse_en": "is venerated at",
            "domain": ["site"],
            "range": ["person", "group"],
            "path": "",
        },
    )
    concept = Concept.objects.get()
    assert concept.alternatives == {"vi": ["thờ phụng", "thờ cúng"]}
    assert concept.exact_match == ["http://www.cidoc-crm.org/P1"]
    assert (concept.domain, concept.range) == (["site"], ["person", "group"])
    page = managing.get(address(Concept, "edit", concept.pk)).content.decode()
    assert "thờ phụng\nthờ cúng" in page


def test_area_with_boundary(managing: Client) -> None:
    boundary = {"type": "Polygon", "coordinates": [[[105, 21], [106, 21], [106, 22], [105, 21]]]}
    managing.post(
        address(AreaUnit, "add"),
        {
            "name_vi": "Thụy Phương",
            "slug": "thuy-phuong",
            "level": "ward",
            "boundary": json.dumps(boundary),
        },
    )
    assert AreaUnit.objects.get().boundary == boundary


def test_change_ties_areas(managing: Client) -> None:
    old = AreaUnit.objects.create(slug="cu", level="ward", name_vi="Cũ")
    new = AreaUnit.objects.create(slug="moi", level="ward", name_vi="Mới")
    managing.post(
        address(AreaChange, "add"),
        {
            "decision": "Nghị quyết 1656",
            "date": "2025-07-01",
            "before": [old.pk],
            "after": [new.pk],
            "confidence": "high",
        },
    )
    assert list(AreaChange.objects.get().after.all()) == [new]


def test_office_configures_the_review(managing: Client, reviewer: User) -> None:
    area = AreaUnit.objects.create(slug="phuong", level="ward", name_vi="Phường")
    upper = Office.objects.create(slug="quan", name_vi="Quận")
    managing.post(
        address(Office, "add"),
        {
            "name_vi": "Phường",
            "slug": "phuong",
            "reviewed_by": upper.pk,
            "areas": [area.pk],
            "members": [reviewer.pk],
        },
    )
    office = Office.objects.get(slug="phuong")
    assert (office.reviewed_by, list(office.areas.all())) == (upper, [area])
    assert list(office.members.all()) == [reviewer]


def test_area_officers_look_and_write_sources_only(writing: Client) -> None:
    assert writing.get(address(AreaUnit, "index")).status_code == 200
    assert writing.get(address(AreaUnit, "add")).status_code == 302
    assert writing.get(address(Concept, "add")).status_code == 302
    assert writing.get(address(Office, "add")).status_code == 302
    data = {"citation": "Đại Việt sử ký toàn thư", "kind": "book"}
    writing.post(address(Source, "add"), data)
    assert Source.objects.get().citation == "Đại Việt sử ký toàn thư"


def test_source_in_use_is_not_deleted_silently(managing: Client) -> None:
    from heritage.models import Citation, Site

    held = source()
    Citation.objects.create(record=Site.objects.create(title_vi="Đình"), source=held)
    managing.post(address(Source, "delete", held.pk))
    assert Source.objects.filter(pk=held.pk).exists()
