"""Reads composed once answer as their querysets would."""

import pytest
from django.db import connection
from django.db.models import F, Q, Value
from django.test.utils import CaptureQueriesContext

from heritage.models import Claim, HeritageRecord, kind_models
from museum.presentation.compiled import Read, ReadModel
from tests.factories.heritage import RecordFactory, SourceFactory

pytestmark = pytest.mark.django_db


def _titles(*keys: int) -> list[str]:
    read = Read(
        lambda ids: HeritageRecord.objects.filter(pk__in=ids).order_by("pk"), "title_vi", "live"
    )
    return [row.title_vi for row in read(list(keys))]


def test_rows_are_named_tuples() -> None:
    record = RecordFactory(title_vi="Đình Chèm")
    read = Read(lambda pk: HeritageRecord.objects.filter(pk=pk), "title_vi", "area__slug")
    assert read(record.pk) == [("Đình Chèm", None)]
    assert read(record.pk)[0].area_slug is None


def test_the_same_read_serves_other_arguments() -> None:
    first, second = RecordFactory(), RecordFactory()
    read = Read(lambda pk: HeritageRecord.objects.filter(pk=pk), "id")
    assert [row.id for row in read(first.pk)] == [first.pk]
    assert [row.id for row in read(second.pk)] == [second.pk]
    assert read(-1) == []


def test_lists_of_any_length() -> None:
    records = [RecordFactory() for _ in range(3)]
    assert _titles(records[0].pk) == [records[0].title_vi]
    assert _titles(*(record.pk for record in records)) == [record.title_vi for record in records]


def test_an_argument_may_stand_twice() -> None:
    record = RecordFactory()
    read = Read(
        lambda pk: HeritageRecord.objects.filter(Q(pk=pk) | Q(merged_into_id=pk)), "title_vi"
    )
    assert len(read(record.pk)) == 1


def test_strings_are_arguments_and_never_sql() -> None:
    record = RecordFactory(slug="dinh-chem")
    read = Read(lambda slug: HeritageRecord.objects.filter(slug=slug), "id")
    assert [row.id for row in read("dinh-chem")] == [record.pk]
    assert read("' OR 1=1 --") == []


def test_what_shapes_the_sql_is_kept_apart() -> None:
    RecordFactory(), RecordFactory(draft=True)
    read = Read(lambda least, live: HeritageRecord.objects.filter(pk__gte=least, live=live), "id")
    assert len(read(0, fixed=(True,))) == len(read(0, fixed=(False,))) == 1


def test_unions_choose_their_own_columns() -> None:
    record = RecordFactory()

    def build(pk: int) -> object:
        rows = HeritageRecord.objects.filter(pk=pk).order_by()
        names = [
            rows.annotate(which=Value(name), text=F(name)).values_list("which", "text")
            for name in ("title_vi", "title_en")
        ]
        return names[0].union(names[1], all=True)

    read = Read(build, "which", "text")  # type: ignore[arg-type]  # a union is a queryset
    assert dict(read(record.pk)) == {"title_vi": record.title_vi, "title_en": record.title_en}


def test_models_come_back_whole() -> None:
    body = [{"type": "heading", "value": "Mục"}]
    record = RecordFactory(slug="dinh-chem", body_vi=body, community_labels=["a"])
    read = ReadModel(
        HeritageRecord,
        lambda slug: HeritageRecord.objects.filter(slug=slug),
        lambda row: kind_models()[row["kind"]],
    )
    (found,) = read("dinh-chem")
    stored = HeritageRecord.objects.get(pk=record.pk)
    assert type(found) is type(stored)
    assert {f.attname: getattr(found, f.attname) for f in found._meta.concrete_fields} == {
        f.attname: getattr(stored, f.attname) for f in stored._meta.concrete_fields
    }
    assert found.body_vi[0].value == "Mục"
    with CaptureQueriesContext(connection) as asked:
        assert str(found) == record.title_vi
    assert not asked.captured_queries


def test_unsaved_rows_look_the_same() -> None:
    source = SourceFactory()
    draft = Claim(field="niên đại", value="1635", source=source)
    read = Read(lambda pk: Claim.objects.filter(pk=pk), "field", "source__citation")
    assert read.of([draft, Claim(field="tên")]) == [("niên đại", source.citation), ("tên", None)]


def test_a_forgotten_argument_is_an_error() -> None:
    read = Read(lambda _pk: HeritageRecord.objects.all(), "id")
    with pytest.raises(ValueError, match="missing"):
        read(1)


def test_one_table_is_named_once_and_several_as_often_as_they_must() -> None:
    record = RecordFactory(title_vi="Chùa Vẽ")
    with CaptureQueriesContext(connection) as asked:
        one = Read(lambda pk: HeritageRecord.objects.filter(pk=pk), "id", "title_vi")
        assert one(record.pk) == [(record.pk, "Chùa Vẽ")]
        joined = Read(lambda pk: HeritageRecord.objects.filter(pk=pk), "id", "area__slug")
        assert joined(record.pk) == [(record.pk, None)]
    table = HeritageRecord._meta.db_table
    assert asked[0]["sql"].count(table) == 1
    assert asked[1]["sql"].count(table) > 1
