"""Publishing at its hour: each record by itself, and what cannot be published says why."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision

from heritage.actions.scheduling import LIFTED, publish_due
from heritage.models import HeritageRecord, LegacyIdentifier, Site

pytestmark = pytest.mark.django_db

SOON = timedelta(hours=1)


def scheduled(title: str, number: str = "", *, at: datetime | None = None) -> Site:
    """A published record with a draft, which bears ``number``, due at an hour."""
    record = Site(title_vi=title, live=False)
    record.save()
    record.save_revision().publish()
    record.refresh_from_db()
    record.go_live_at = at or timezone.now() + SOON
    if number:
        record.identifiers = [LegacyIdentifier(scheme="external", value=number)]
    record.summary_vi = "Bản hẹn giờ"
    record.save_revision().publish()
    return Site.objects.get(pk=record.pk)


def after(**passed: float) -> datetime:
    return timezone.now() + timedelta(**passed)


def lifted(record: HeritageRecord) -> list[ModelLogEntry]:
    return list(ModelLogEntry.objects.for_instance(record).filter(action=LIFTED))


def due_later() -> None:
    with time_machine.travel(after(hours=2)):
        call_command("publish_scheduled")


def test_two_drafts_with_one_number_leave_one_published_and_one_told() -> None:
    first, second = scheduled("Đình Chèm", "7"), scheduled("Đình Vẽ", "7")
    third = scheduled("Đình Hoàng", "8")
    due_later()
    numbers = LegacyIdentifier.objects.values_list("value", "record__title_vi")
    assert set(numbers) == {("7", "Đình Chèm"), ("8", "Đình Hoàng")}
    for record in (first, third):
        record.refresh_from_db()
        assert (record.summary_vi, lifted(record)) == ("Bản hẹn giờ", [])
    second.refresh_from_db()
    assert second.live
    assert second.summary_vi == ""
    assert second.scheduled_revision is None
    assert second.get_latest_revision_as_object().summary_vi == "Bản hẹn giờ"
    (entry,) = lifted(second)
    assert entry.revision_id == second.latest_revision_id
    assert entry.data["clashes"] == [
        {"what": "number", "value": "7", "pid": first.pid, "name": "Đình Chèm"}
    ]


def test_a_lifted_schedule_is_not_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    scheduled("Đình Chèm", "7")
    second = scheduled("Đình Vẽ", "7")
    due_later()
    caplog.clear()
    due_later()
    assert len(lifted(second)) == 1
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "WARNING")]


def test_a_draft_never_published_keeps_its_words_when_its_schedule_is_lifted() -> None:
    holder = Site(title_vi="Đình Chèm", live=False)
    holder.save()
    draft = Site(title_vi="Đình Vẽ", live=False)
    draft.save()
    draft.go_live_at = after(hours=1)
    draft.slug = "dinh-ve"
    draft.save_revision().publish()
    HeritageRecord.objects.filter(pk=draft.pk).update(slug="dinh-ve-cu")
    HeritageRecord.objects.filter(pk=holder.pk).update(slug="dinh-ve")
    due_later()
    draft.refresh_from_db()
    assert not draft.live
    (entry,) = lifted(draft)
    assert entry.data["clashes"][0]["what"] == "address"


def test_what_the_database_refuses_for_another_reason_is_lifted_too() -> None:
    record = scheduled("Đình Chèm")
    revision = record.scheduled_revision
    revision.content = {**revision.content, "access": "nobody-knows"}
    revision.save()
    due_later()
    (entry,) = lifted(record)
    assert entry.data["clashes"] == []
    assert Site.objects.get(pk=record.pk).scheduled_revision is None


def test_a_fault_of_the_moment_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    scheduled("Đình Chèm")
    other = scheduled("Đình Vẽ")
    publish = Revision.publish

    def busy(revision: Revision, **options: object) -> None:
        if revision.object_str == "Đình Chèm":
            raise OperationalError("database is locked")
        publish(revision, **options)

    monkeypatch.setattr(Revision, "publish", busy)
    with time_machine.travel(after(hours=2)):
        assert publish_due(timezone.now()) == (1, 0)
        assert "database is locked" in caplog.text
        assert Site.objects.get(pk=other.pk).scheduled_revision is None
        monkeypatch.undo()
        assert publish_due(timezone.now()) == (1, 0)


def test_nothing_happens_before_its_hour_or_in_a_dry_run() -> None:
    record = scheduled("Đình Chèm", "7")
    assert publish_due(timezone.now()) == (0, 0)
    with time_machine.travel(after(hours=2)):
        call_command("publish_scheduled", dryrun=True)
    record.refresh_from_db()
    assert record.scheduled_revision is not None


def test_the_earliest_is_first() -> None:
    later = scheduled("Đình Chèm", "7", at=after(minutes=50))
    earlier = scheduled("Đình Vẽ", "7", at=after(minutes=40))
    due_later()
    assert not lifted(earlier)
    assert lifted(later)
