"""What follows a change: the log and the index, in one transaction."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from heritage.actions.embargo import release_embargoes
from heritage.actions.withdrawal import merge, restore, withdraw
from heritage.documents import SOURCE_NAME
from heritage.enums import State
from heritage.models import ChangeEvent, FormerSlug, HeritageRecord, Site
from search.backends import get_backend

pytestmark = pytest.mark.django_db


def published(title: str = "Đình Chèm", **fields: object) -> Site:
    record = Site(title_vi=title, live=False, **fields)
    record.save()
    record.save_revision().publish()
    record.refresh_from_db()
    return record


def indexed() -> set[int]:
    return set(get_backend().ids(SOURCE_NAME))


def events(record: HeritageRecord) -> list[str]:
    return list(ChangeEvent.objects.filter(pid=record.pid).values_list("type", flat=True))


def test_publishing_logs_and_indexes() -> None:
    record = published()
    assert events(record) == ["create"]
    assert record.pk in indexed()
    record.title_vi = "Đình Trèm"
    record.save_revision().publish()
    assert events(record) == ["create", "update"]


def test_a_draft_is_in_no_index() -> None:
    record = Site(title_vi="Nháp", live=False)
    record.save()
    record.save_revision()
    assert record.pk not in indexed()
    assert events(record) == []


def test_unpublishing_takes_away() -> None:
    record = published()
    record.unpublish()
    assert events(record)[-1] == "delete"
    assert record.pk not in indexed()


def test_deleting_takes_away() -> None:
    record = published()
    key = record.pk
    record.delete()
    assert key not in indexed()


def test_a_rollback_takes_the_index_back() -> None:
    record = Site(title_vi="Nháp", live=False)
    record.save()
    with pytest.raises(RuntimeError), transaction.atomic():
        record.save_revision().publish()
        raise RuntimeError
    assert record.pk not in indexed()
    assert events(record) == []


def test_withdrawing_needs_a_reason_and_leaves_a_tombstone() -> None:
    record = published()
    with pytest.raises(ValueError, match="reason"):
        withdraw(record, reason="  ")
    withdraw(record, reason="Trùng")
    record.refresh_from_db()
    assert (record.state, record.state_reason_vi) == (State.WITHDRAWN, "Trùng")
    assert record.pk not in indexed()
    restore(record)
    assert record.pk in indexed()


def test_merging_leads_to_the_survivor() -> None:
    record, survivor = published(), published("Đình Vẽ")
    with pytest.raises(ValueError, match="survivor"):
        merge(record, into=record)
    merge(record, into=survivor)
    record.refresh_from_db()
    assert record.merged_into == survivor
    assert indexed() == {survivor.pk}
    with pytest.raises(ValueError, match="survivor"):
        merge(survivor, into=record)


def test_a_new_address_keeps_the_old_one() -> None:
    record = published()
    record.slug = "dinh-trem"
    record.save_revision().publish()
    assert FormerSlug.objects.get(slug="dinh-chem").record_id == record.pk
    record.slug = "dinh-chem"
    record.save_revision().publish()
    assert not FormerSlug.objects.filter(slug="dinh-chem").exists()
    assert FormerSlug.objects.filter(slug="dinh-trem").exists()


def test_embargoes_end_once() -> None:
    record = published(embargo_until=timezone.localdate())
    hidden = published("Đình Vẽ", embargo_until=timezone.localdate() + timedelta(days=3))
    assert hidden.pk not in indexed()
    assert release_embargoes(timezone.localdate()) == 1
    assert release_embargoes(timezone.localdate()) == 0
    assert indexed() == {record.pk}
