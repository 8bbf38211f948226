"""Create, edit, publish, schedule, restore: every kind, through the admin itself."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from heritage.models import ChangeEvent, HeritageRecord
from museum.accounts.models import User
from tests.heritage.curation.office import filled, heading, make, published, url

pytestmark = pytest.mark.django_db


def post(client: Client, address: str, data: object) -> object:
    """Post a filled form as a browser does."""
    return client.post(address, data.urlencode(), content_type="application/x-www-form-urlencoded")


def test_create_saves_a_draft_with_its_identity(
    writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    response = post(writing, url(kind, "add"), filled(kind, area_officer, title_vi="Đình Chèm"))
    record = kind.objects.get()
    assert response.status_code == 302
    assert (record.title_vi, record.slug, record.live) == ("Đình Chèm", "dinh-chem", False)
    assert record.kind == kind.KIND
    assert record.pid
    assert record.form_version
    assert record.latest_revision.user == area_officer


def test_draft_needs_a_name(
    writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    response = post(writing, url(kind, "add"), filled(kind, area_officer, summary_vi="Lời kể"))
    assert response.status_code == 200
    assert "Cần có tên gọi tiếng Việt." in response.content.decode()
    assert "Lời kể" in response.content.decode()
    assert not kind.objects.exists()


def test_publish_makes_it_public(
    reviewing: Client, reviewer: User, kind: type[HeritageRecord]
) -> None:
    data = filled(kind, reviewer, title_vi="Đình Chèm", **{"action-publish": "1"})
    post(reviewing, url(kind, "add"), data)
    record = kind.objects.get()
    assert record.live
    assert list(HeritageRecord.objects.visible_to(None)) == [record]
    assert ChangeEvent.objects.get().pid == record.pid


def test_editing_a_published_record_leaves_the_public_page_alone(
    writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = published(kind)
    data = filled(kind, area_officer, record, title_vi="Đình Chèm mới", notes="x")
    post(writing, url(record, "edit"), data)
    record.refresh_from_db()
    assert (record.title_vi, record.has_unpublished_changes) == ("Đình Chèm", True)
    assert record.get_latest_revision_as_object().title_vi == "Đình Chèm mới"


def test_draft_of_a_story_comes_back(
    writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = published(kind)
    data = filled(kind, area_officer, record, **heading(["Kiến trúc"]))
    post(writing, url(record, "edit"), data)
    shown = writing.get(url(record, "edit")).content.decode()
    record.refresh_from_db()
    draft = record.get_latest_revision_as_object()
    assert draft.body_vi[0].value == "Kiến trúc"
    assert "Kiến trúc" in shown or "Ki\\u1ebfn tr\\u00fac" in shown


def test_unpublish(reviewing: Client, kind: type[HeritageRecord]) -> None:
    record = published(kind)
    assert reviewing.get(url(record, "unpublish")).status_code == 200
    reviewing.post(url(record, "unpublish"))
    record.refresh_from_db()
    assert not record.live
    assert ChangeEvent.objects.last().type == "delete"


def test_schedule_publishes_at_its_hour(
    reviewing: Client, reviewer: User, kind: type[HeritageRecord]
) -> None:
    record = make(kind)
    soon = timezone.localtime() + timedelta(hours=1)
    data = filled(
        kind,
        reviewer,
        record,
        go_live_at=soon.strftime("%Y-%m-%d %H:%M"),
        **{"action-publish": "1"},
    )
    post(reviewing, url(record, "edit"), data)
    record.refresh_from_db()
    assert not record.live
    assert record.scheduled_revision is not None

    with time_machine.travel(soon + timedelta(minutes=1)):
        call_command("publish_scheduled")
    record.refresh_from_db()
    assert record.live


def test_unschedule(reviewing: Client, reviewer: User, kind: type[HeritageRecord]) -> None:
    record = make(kind)
    record.go_live_at = timezone.now() + timedelta(days=1)
    revision = record.save_revision()
    revision.publish()
    address = url(record, "revisions_unschedule", revision.pk)
    assert reviewing.get(address).status_code == 200
    told = reviewing.post(address, follow=True).content.decode()
    record.refresh_from_db()
    assert record.scheduled_revision is None
    assert "(bản lưu lúc " in told
    assert record.get_latest_revision_as_object().go_live_at is None
    assert "Hẹn giờ công bố</em>" not in reviewing.get(url(record, "edit")).content.decode()


def test_restore_an_older_version(
    reviewing: Client, reviewer: User, kind: type[HeritageRecord]
) -> None:
    record = published(kind)
    first = record.latest_revision
    record.title_vi = "Tên sai"
    record.save_revision().publish()
    shown = reviewing.get(url(record, "revisions_revert", first.pk))
    assert shown.status_code == 200
    assert 'value="Đình Chèm"' in shown.content.decode()
    assert "ngày <b>" not in shown.content.decode()  # the hour comes first: “11:45 ngày 29…”
    data = filled(kind, reviewer, first.as_object(), revision=first.pk, **{"action-publish": "1"})
    post(reviewing, url(record, "edit"), data)
    record.refresh_from_db()
    assert record.title_vi == "Đình Chèm"


def test_delete(reviewing: Client, kind: type[HeritageRecord]) -> None:
    record = make(kind)
    assert reviewing.get(url(record, "delete")).status_code == 200
    reviewing.post(url(record, "delete"))
    assert not HeritageRecord.objects.exists()


def test_bulk_delete(reviewing: Client, kind: type[HeritageRecord]) -> None:
    kept, *gone = [make(kind, f"Đình {number}") for number in range(3)]
    label = kind._meta.label_lower.replace(".", "/")
    app, name = label.split("/")
    ids = "&".join(f"id={record.pk}" for record in gone)
    address = f"/admin/bulk/{app}/{name}/delete/?{ids}"
    assert reviewing.get(address).status_code == 200
    reviewing.post(address)
    assert list(kind.objects.all()) == [kept]


def test_copy_takes_the_words_and_not_the_identity(
    writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = published(kind)
    record.names.create(text="Đình Trình")
    record.identifiers.create(scheme="external", value="1")
    record.save()
    shown = writing.get(url(record, "copy"))
    assert shown.status_code == 200
    form = shown.context["form"]
    data = filled(kind, area_officer, form.instance)
    post(writing, url(kind, "add"), data)
    copy = kind.objects.exclude(pk=record.pk).get()
    assert copy.title_vi == record.title_vi
    assert copy.pid != record.pid
    assert copy.slug != record.slug
    assert [name.text for name in copy.names.all()] == ["Đình Trình"]
    assert not copy.identifiers.exists()
    assert record.names.count() == 1
