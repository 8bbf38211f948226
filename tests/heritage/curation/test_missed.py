"""A draft that could not be published at its hour: told on the desk, the form, in the history."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from heritage.models import HeritageRecord, LegacyIdentifier, Site
from museum.accounts.models import User
from tests.heritage.curation.office import published, url

pytestmark = pytest.mark.django_db

HEADING = "Không công bố được theo lịch"


def missing_its_hour(user: User, title: str = "Đình Vẽ") -> tuple[HeritageRecord, HeritageRecord]:
    """A draft of ``user`` whose number another record took, after its hour; and that other one."""
    record = published(Site, title)
    record.go_live_at = timezone.now() + timedelta(hours=1)
    record.identifiers = [LegacyIdentifier(scheme="external", value=title)]
    record.save_revision(user=user).publish()
    holder = published(Site, "Đình Chèm")
    LegacyIdentifier.objects.create(record=holder, scheme="external", value=title)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        call_command("publish_scheduled")
    return Site.objects.get(pk=record.pk), holder


def test_the_form_says_what_stood_in_the_way(writing: Client, area_officer: User) -> None:
    record, holder = missing_its_hour(area_officer)
    page = writing.get(url(record, "edit")).content.decode()
    assert "Không công bố được theo lịch (" in page
    assert "mã “Đình Vẽ” đã thuộc hồ sơ “Đình Chèm”" in page
    assert f'href="{url(holder, "edit")}"' in page


def test_the_history_says_it_too(writing: Client, area_officer: User) -> None:
    record, _holder = missing_its_hour(area_officer)
    page = writing.get(url(record, "history")).content.decode()
    assert f"{HEADING}: mã “Đình Vẽ” đã thuộc hồ sơ “Đình Chèm”" in page


def test_it_lies_on_the_desk_of_its_writer_and_of_who_may_publish(
    writing: Client, area_officer: User, reviewing: Client, reviewer: User
) -> None:
    record, _holder = missing_its_hour(area_officer)
    for client in (writing, reviewing):
        desk = client.get("/admin/").content.decode()
        assert HEADING in desk
        assert url(record, "edit") in desk


def test_other_writers_are_not_told(writing: Client, reviewer: User) -> None:
    missing_its_hour(reviewer)
    assert HEADING not in writing.get("/admin/").content.decode()


@pytest.mark.parametrize("ahead", [None, timedelta(days=3)], ids=["published", "another hour"])
def test_it_ends_with_publication_or_another_hour(
    reviewing: Client, reviewer: User, ahead: timedelta | None
) -> None:
    record, _holder = missing_its_hour(reviewer)
    draft = record.get_latest_revision_as_object()
    draft.identifiers = []
    later = timezone.now() + timedelta(hours=3)
    with time_machine.travel(later):
        draft.go_live_at = later + ahead if ahead else None
        draft.save_revision(user=reviewer).publish(user=reviewer)
    assert HEADING not in reviewing.get("/admin/").content.decode()
    assert (
        "Không công bố được theo lịch (" not in reviewing.get(url(record, "edit")).content.decode()
    )


def test_what_cannot_be_named_is_told_all_the_same(reviewing: Client, reviewer: User) -> None:
    record = published(Site)
    record.go_live_at = timezone.now() + timedelta(hours=1)
    revision = record.save_revision(user=reviewer)
    revision.publish()
    revision.content = {**revision.content, "access": "nobody-knows"}
    revision.save()
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        call_command("publish_scheduled")
    page = reviewing.get("/admin/").content.decode()
    assert "nội dung có chỗ không hợp với dữ liệu đang có" in page


def test_a_deleted_record_leaves_no_line(reviewing: Client, reviewer: User) -> None:
    record, _holder = missing_its_hour(reviewer)
    record.delete()
    assert HEADING not in reviewing.get("/admin/").content.decode()
