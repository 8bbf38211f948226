"""History, compare, usage, locks, preview: every kind."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse
from django.test import Client
from wagtail.models import ModelLogEntry, ReferenceIndex

from heritage import preview
from heritage.models import (
    Citation,
    Claim,
    Designation,
    Dimension,
    FestivalRule,
    HeritageRecord,
    Honour,
    Inscription,
    LegacyIdentifier,
    RecordName,
    Relation,
    Site,
)
from museum.accounts.models import User
from tests.heritage.curation.office import filled, heading, make, published, source, term, url
from tests.heritage.curation.test_drafts import post

pytestmark = pytest.mark.django_db


def test_history_tells_who_did_what(
    reviewing: Client, reviewer: User, kind: type[HeritageRecord]
) -> None:
    data = filled(kind, reviewer, title_vi="Đình Chèm", **{"action-publish": "1"})
    post(reviewing, url(kind, "add"), data)
    record = kind.objects.get()
    page = reviewing.get(url(record, "history"))
    assert page.status_code == 200
    assert "tham-dinh" in page.content.decode()
    actions = set(ModelLogEntry.objects.for_instance(record).values_list("action", flat=True))
    assert {"wagtail.create", "wagtail.publish"} <= actions
    assert set(ModelLogEntry.objects.values_list("content_type__model", flat=True)) == {
        kind._meta.model_name
    }


def test_usage_names_the_records_that_point_here(
    reviewing: Client, kind: type[HeritageRecord]
) -> None:
    target = published(kind, "Lý Ông Trọng")
    subject = make(Site, "Đình Chèm")
    subject.relations.add(Relation(predicate=term("predicate"), object=target))
    subject.save()
    ReferenceIndex.create_or_update_for_object(subject)
    page = reviewing.get(url(target, "usage")).content.decode()
    assert "Đình Chèm" in page
    assert url(subject, "edit") in page


def test_lock_keeps_others_out(
    reviewing: Client, writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = make(kind)
    reviewing.post(url(record, "lock"))
    record.refresh_from_db()
    assert record.locked
    data = filled(kind, area_officer, record, title_vi="Khác")
    post(writing, url(record, "edit"), data)
    record.refresh_from_db()
    assert record.title_vi == "Đình Chèm"
    assert writing.post(url(record, "unlock")).status_code == 302
    record.refresh_from_db()
    assert record.locked, "only a reviewer, or who locked it, unlocks"
    reviewing.post(url(record, "unlock"))
    record.refresh_from_db()
    assert not record.locked


def test_preview_shows_the_registered_page(
    writing: Client,
    area_officer: User,
    kind: type[HeritageRecord],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def page(record: HeritageRecord, request: HttpRequest) -> HttpResponse:
        return HttpResponse(f"{type(record).__name__}: {record.title_vi}")

    monkeypatch.setattr(preview, "_registered", [page])
    record = published(kind)
    address = url(record, "preview_on_edit")
    data = filled(kind, area_officer, record, title_vi="Tên đang gõ")
    assert post(writing, address, data).json()["is_valid"]
    shown = writing.get(address).content.decode()
    assert shown == f"{kind.__name__}: Tên đang gõ"
    revision = writing.get(url(record, "revisions_view", record.latest_revision_id))
    assert revision.content.decode() == f"{kind.__name__}: Đình Chèm"


def test_preview_of_a_new_record(
    writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    address = url(kind, "preview_on_add")
    data = filled(kind, area_officer, title_vi="Chưa lưu")
    assert post(writing, address, data).json()["is_valid"]
    assert not kind.objects.exists()


ROWS = {
    "names": lambda: RecordName(text="Tên trong dòng"),
    "identifiers": lambda: LegacyIdentifier(scheme="sổ", value="Tên trong dòng"),
    "relations": lambda: Relation(
        predicate=term("predicate", "Tên trong dòng"), object=make(Site, "Khác")
    ),
    "designations": lambda: Designation(rank=term("rank"), number="Tên trong dòng"),
    "citations": lambda: Citation(source=source("Tên trong dòng")),
    "claims": lambda: Claim(field="niên đại", value="Tên trong dòng"),
    "festival_rules": lambda: FestivalRule(month=5, day_from=14, label_vi="Tên trong dòng"),
    "dimensions": lambda: Dimension(type="height", value=2, unit="m", part="Tên trong dòng"),
    "inscriptions": lambda: Inscription(text="Tên trong dòng"),
    "honours": lambda: Honour(title=term("honour"), field="Tên trong dòng"),
}


def _relations(model: type[HeritageRecord]) -> set[str]:
    return set(model.get_edit_handler().get_form_options()["formsets"])


@pytest.mark.parametrize("relation", ROWS)
def test_compare_shows_rows(reviewing: Client, kind: type[HeritageRecord], relation: str) -> None:
    if relation not in _relations(kind):
        pytest.skip("the dossier of this kind has no such rows")
    record = make(kind)
    first = record.latest_revision_id
    getattr(record, relation).add(ROWS[relation]())
    second = record.save_revision().pk
    page = reviewing.get(url(record, "revisions_compare", first, second))
    assert page.status_code == 200
    assert "Tên trong dòng" in page.content.decode()


def test_compare_shows_texts_and_stories(
    reviewing: Client, reviewer: User, kind: type[HeritageRecord]
) -> None:
    record = make(kind)
    data = filled(kind, reviewer, record, title_vi="Tên mới đặt", **heading(["Đoạn vừa viết"]))
    post(reviewing, url(record, "edit"), data)
    page = reviewing.get(url(record, "revisions_compare", "earliest", "latest")).content.decode()
    assert "mới" in page
    assert "Đoạn vừa viết" in page


def test_every_dossier_row_is_compared() -> None:
    found = set().union(*(_relations(model) for model in HeritageRecord.__subclasses__()))
    assert found - {"media"} == set(ROWS)


def test_revisions_and_logs_carry_the_kind(kind: type[HeritageRecord]) -> None:
    record = make(kind)
    own = ContentType.objects.get_for_model(kind, for_concrete_model=False)
    revision = record.latest_revision
    assert (revision.content_type, revision.base_content_type) == (own, own)
    assert type(revision.as_object()) is kind
    assert type(revision.content_object) is kind
    assert list(HeritageRecord.objects.get(pk=record.pk).revisions) == [revision]
