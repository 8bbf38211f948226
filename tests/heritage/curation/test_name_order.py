"""Names in the order of a Vietnamese dictionary, in every list, however a row was written."""

from importlib import import_module
from random import Random
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse

from heritage.actions.importing import write_drafts
from heritage.authorities.rows import write_rows
from heritage.intake.profiles import Draft
from heritage.models import AreaUnit, Concept, HeritageRecord, Office, Site, Source
from heritage.models.ordered import NameOrderField
from tests.heritage.curation.office import make, term, url

pytestmark = pytest.mark.django_db

IN_ORDER = [
    "An Dương Vương",
    "Ăn hỏi",
    "Âu Lạc",
    "Ba Vì",
    "chùa Anh Linh",
    "Chùa Ấn",
    "Da liễu",
    "Đa Sĩ",
    "Đình Chèm",
    "Đình Vẽ",
    "Ma",
    "Mà",
    "Mả",
    "Mã",
    "Má",
    "Mạ",
    "Ông Trọng",
    "Ơn nghĩa",
    "Ước lệ",
]


@pytest.fixture
def shuffled() -> list[str]:
    names = list(IN_ORDER)
    Random(7).shuffle(names)
    return names


def shown(client: Client, address: str, text: str = "title_vi", **query: object) -> list[str]:
    """Names in the list, in its order."""
    response = client.get(address, query)
    assert response.status_code == 200
    return [getattr(row, text) for row in response.context["object_list"]]


def test_records_sort_by_name_both_ways(writing: Client, shuffled: list[str]) -> None:
    for name in shuffled:
        make(Site, name)
    for model in (Site, HeritageRecord):
        address = url(model, "list")
        assert shown(writing, address, ordering="name_order") == IN_ORDER
        assert shown(writing, address, ordering="-name_order") == IN_ORDER[::-1]
        assert "ordering=name_order" in writing.get(address).content.decode()


def test_a_changed_name_changes_its_place(writing: Client) -> None:
    first, second = make(Site, "Ân"), make(Site, "Ba")
    first.title_vi = "Đa"
    first.save()
    listed = shown(writing, url(Site, "list"), ordering="name_order")
    assert listed == [second.title_vi, first.title_vi]


def test_published_drafts_and_restored_versions_take_their_place() -> None:
    record = make(Site, "Ân")
    record.latest_revision.publish()
    record.title_vi = "Đa"
    record.save_revision().publish()
    record.refresh_from_db()
    moved = record.name_order
    record.revisions.earliest("created_at").publish()
    record.refresh_from_db()
    assert record.title_vi == "Ân"
    assert record.name_order < moved
    assert "name_order" not in record.latest_revision.content


def test_imported_rows_have_their_place(shuffled: list[str]) -> None:
    drafts = [
        Draft(external_id=str(number), kind="site", title_vi=name, paragraphs_vi=())
        for number, name in enumerate(shuffled)
    ]
    write_drafts(drafts, publish=True)
    names = HeritageRecord.objects.order_by("name_order").values_list("title_vi", flat=True)
    assert list(names) == IN_ORDER


def test_areas_and_offices_of_rows_sort_too(writing: Client) -> None:
    for name in ("Đa", "Ân", "Ba"):
        area = AreaUnit.objects.create(slug=name, level="ward", name_vi=name)
        office = Office.objects.create(slug=name, name_vi=name)
        make(Site, f"Đình {name}", area=area, office=office)
    for column in ("area__name_order", "office__name_order"):
        listed = shown(writing, url(Site, "list"), ordering=column)
        assert listed == ["Đình Ân", "Đình Ba", "Đình Đa"]


def test_authorities_come_in_order_unasked(reviewing: Client, superuser: object) -> None:
    for name in ("Đa", "Ân", "Ba"):
        AreaUnit.objects.create(slug=name, level="ward", name_vi=name)
        Source.objects.create(citation=name, kind="book")
        Office.objects.create(slug=name, name_vi=name)
    sources = reverse(Source.snippet_viewset.get_url_name("list"))
    areas = reverse(AreaUnit.snippet_viewset.get_url_name("list"))
    assert shown(reviewing, sources, "citation") == ["Ân", "Ba", "Đa"]
    assert shown(reviewing, areas, "name_vi") == ["Ân", "Ba", "Đa"]
    assert [str(office) for office in Office.objects.all()] == ["Ân", "Ba", "Đa"]


def test_terms_sort_by_label(reviewing: Client) -> None:
    Concept.objects.all().delete()
    for name in ("Đa", "Ân", "Ba"):
        term("material", name)
    address = reverse("concept:index")
    assert shown(reviewing, address, "label_vi", ordering="name_order") == ["Ân", "Ba", "Đa"]


def test_a_refreshed_vocabulary_moves_its_terms() -> None:
    area = AreaUnit.objects.create(slug="a", level="ward", name_vi="Ân")
    other = AreaUnit.objects.create(slug="b", level="ward", name_vi="Ba")
    write_rows(AreaUnit, {"a": area}, {"a": {"slug": "a", "name_vi": "Đa"}}, refresh=True)
    assert list(AreaUnit.objects.filter(slug__in="ab")) == [other, area]


def test_what_was_there_before_is_filled() -> None:
    make(Site, "Đa"), make(Site, "Ân")
    HeritageRecord.objects.update(name_order="")
    migration = import_module("heritage.migrations.0007_names_in_order")
    migration.fill(apps, SimpleNamespace(connection=connection))
    names = HeritageRecord.objects.order_by("name_order").values_list("title_vi", flat=True)
    assert list(names) == ["Ân", "Đa"]


@pytest.mark.parametrize("name", ["", "…", "Đ" * 255, "漢" * 255, "ﷺ" * 255, "a " * 127])
def test_any_name_has_a_key_that_fits(name: str) -> None:
    record = Site(title_vi=name)
    field = Site._meta.get_field("name_order")
    assert len(field.pre_save(record, add=True)) <= field.max_length


@pytest.mark.parametrize(("vendor", "collation"), [("sqlite", None), ("postgresql", "C")])
def test_every_database_compares_bytes(
    monkeypatch: pytest.MonkeyPatch, vendor: str, collation: str | None
) -> None:
    monkeypatch.setattr(connection, "vendor", vendor, raising=False)
    assert NameOrderField(of="title_vi").db_parameters(connection).get("collation") == collation
