"""One sitting at a form is one line of the history; what else happened keeps its own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from heritage.curation.views import RecordEditView
from heritage.enums import State
from heritage.models import HeritageRecord, RecordName, Site
from museum.accounts.models import User
from tests.heritage.curation.office import filled, heading, make, term, url

pytestmark = pytest.mark.django_db


def autosave(client: Client, address: str, data: Any, revision: int | None = None) -> Any:
    """Save as the form does by itself while somebody types; ``revision``: the one to overwrite."""
    if revision:
        data["overwrite_revision_id"] = str(revision)
    return client.post(
        address,
        data.urlencode(),
        content_type="application/x-www-form-urlencoded",
        headers={"accept": "application/json"},
    ).json()


def typed(client: Client, user: User, record: HeritageRecord, words: list[str], at: int = 1) -> int:
    """A sitting: every word is saved by itself over one revision; return that revision."""
    revision = None
    for place, word in enumerate(words):
        data = filled(type(record), user, record.get_latest_revision_as_object(), notes=word)
        with time_machine.travel(timezone.now() + timedelta(minutes=at, seconds=place)):
            answer = autosave(client, url(record, "edit"), data, revision)
        assert answer["success"], answer
        revision = answer["revision_id"]
        record.refresh_from_db()
    return revision


def lines(client: Client, record: HeritageRecord) -> list[str]:
    """What the history shows, newest first."""
    response = client.get(url(record, "history"))
    assert response.status_code == 200
    return [entry.action for entry in response.context["object_list"]]


def test_a_sitting_is_one_line(writing: Client, area_officer: User) -> None:
    record = make(Site)
    typed(writing, area_officer, record, ["a", "ab", "abc", "abcd"])
    assert lines(writing, record) == ["wagtail.edit"]


def test_a_new_record_typed_in_one_go_is_one_line(writing: Client, area_officer: User) -> None:
    answer = autosave(writing, url(Site, "add"), filled(Site, area_officer, title_vi="Đình"))
    record = Site.objects.get()
    revision = answer["revision_id"]
    for place, title in enumerate(("Đình C", "Đình Chè", "Đình Chèm")):
        data = filled(Site, area_officer, record.get_latest_revision_as_object(), title_vi=title)
        with time_machine.travel(timezone.now() + timedelta(seconds=place + 1)):
            answer = autosave(writing, url(record, "edit"), data, revision)
        assert answer["success"], answer
    assert lines(writing, record) == ["wagtail.create"]
    assert ModelLogEntry.objects.get().label == "Đình Chèm"


def test_the_line_tells_the_last_hour_and_leads_to_the_version(
    writing: Client, area_officer: User
) -> None:
    record = make(Site)
    first = record.latest_revision_id
    revision = typed(writing, area_officer, record, ["a", "ab", "ab"])
    page = writing.get(url(record, "history"))
    (entry,) = page.context["object_list"]
    assert entry.timestamp == record.latest_revision.created_at
    assert url(record, "revisions_compare", first, revision) in page.content.decode()


def test_two_sittings_are_two_lines(writing: Client, area_officer: User) -> None:
    record = make(Site)
    typed(writing, area_officer, record, ["a", "ab"])
    typed(writing, area_officer, record, ["abc", "abcd"], at=2)
    assert lines(writing, record) == ["wagtail.edit", "wagtail.edit"]
    assert record.revisions.count() == 3


def test_two_officers_are_two_lines(
    writing: Client, area_officer: User, reviewing: Client, reviewer: User
) -> None:
    record = make(Site)
    typed(writing, area_officer, record, ["a", "ab"])
    typed(reviewing, reviewer, record, ["b", "bc"], at=2)
    response = writing.get(url(record, "history"))
    assert [entry.user for entry in response.context["object_list"]] == [reviewer, area_officer]


def test_what_ends_a_sitting_has_its_own_line(reviewing: Client, reviewer: User) -> None:
    record = make(Site)
    revision = typed(reviewing, reviewer, record, ["a", "ab"])
    draft = record.get_latest_revision_as_object()
    data = filled(Site, reviewer, draft, notes="abc", overwrite_revision_id=revision)
    data["action-publish"] = "1"
    with time_machine.travel(timezone.now() + timedelta(minutes=5)):
        reviewing.post(url(record, "edit"), data.urlencode(), "application/x-www-form-urlencoded")
    assert lines(reviewing, record) == ["wagtail.publish", "wagtail.edit"]
    record.refresh_from_db()
    assert record.notes == "abc"


def test_a_version_of_someone_else_is_never_written_over(
    writing: Client, area_officer: User, reviewing: Client, reviewer: User
) -> None:
    record = make(Site)
    revision = typed(writing, area_officer, record, ["a"])
    data = filled(Site, reviewer, record.get_latest_revision_as_object(), notes="b")
    answer = autosave(reviewing, url(record, "edit"), data, revision)
    assert not answer["success"]
    assert lines(writing, record) == ["wagtail.edit"]


def sent(client: Client, user: User, record: HeritageRecord, **fields: Any) -> int:
    """Post the form as a person does; return how many versions there are then."""
    data = filled(type(record), user, record.get_latest_revision_as_object(), **fields)
    kind = "application/x-www-form-urlencoded"
    assert client.post(url(record, "edit"), data.urlencode(), kind).status_code == 302
    record.refresh_from_db()
    return int(record.revisions.count())


def test_sending_on_what_autosave_saved_adds_neither_line_nor_version(
    writing: Client, area_officer: User
) -> None:
    answer = autosave(writing, url(Site, "add"), filled(Site, area_officer, title_vi="Đình"))
    record = Site.objects.get()
    # The open form never learns the address that was made from the name.
    assert sent(writing, area_officer, record, slug="", **{"action-submit": "1"}) == 1
    assert record.latest_revision_id == answer["revision_id"]
    assert record.workflow_in_progress
    assert lines(writing, record) == ["wagtail.workflow.start", "wagtail.create"]


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_a_decision_that_changes_nothing_is_no_edit(
    reviewing: Client, reviewer: User, area_officer: User, action: str
) -> None:
    record = make(Site)
    record.get_workflow().start(record, area_officer)
    deed = {"action-workflow-action": "1", "workflow-action-name": action}
    assert sent(reviewing, reviewer, record, **deed) == 1
    assert "wagtail.edit" not in lines(reviewing, record)
    assert record.live is (action == "approve")


CHANGES = {
    "a text": lambda: {"notes": "thêm"},
    "a list": lambda: {"community_labels": "nhãn"},
    "a story": lambda: heading(["Kiến trúc"]),
    "a tick": lambda: {"relic_types": [term("relic-type", "Kiến trúc").pk]},
    "a row": lambda: {"names": [{"text": "Đình Trèm", "type": "other", "language": "vi"}]},
    "an address": lambda: {"slug": "dinh-cua-lang"},
    "a day": lambda: {"embargo_until": "05/12/2027"},
    "an hour": lambda: {"go_live_at": "05/12/2090 10:00"},
    "a choice": lambda: {"access": "staff"},
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_makes_a_version(writing: Client, area_officer: User, change: str) -> None:
    record = make(Site)
    assert sent(writing, area_officer, record, **CHANGES[change]()) == 2
    assert lines(writing, record) == ["wagtail.edit"]


def test_taking_out_and_reordering_rows_makes_versions(writing: Client, area_officer: User) -> None:
    record = make(Site)
    record.names = [RecordName(text=text, sort_order=at) for at, text in enumerate("ab")]
    record.save()
    record.save_revision()
    assert sent(writing, area_officer, record) == 2
    order = {"names-0-ORDER": "2", "names-1-ORDER": "1"}
    assert sent(writing, area_officer, record, **order) == 3
    assert sent(writing, area_officer, record, **{"names-0-DELETE": "on"}) == 4


def test_autosave_decides_nothing(reviewing: Client, reviewer: User, area_officer: User) -> None:
    """The window of a decision leaves its answer in the form, and autosave posts the form."""
    record = make(Site)
    record.get_workflow().start(record, area_officer)
    data = filled(Site, reviewer, record.get_latest_revision_as_object(), notes="x")
    data.update({"action-workflow-action": "true", "workflow-action-name": "reject"})
    data["action-publish"] = "1"
    assert autosave(reviewing, url(record, "edit"), data)["success"]
    record.refresh_from_db()
    assert record.workflow_in_progress
    assert not record.live


def test_a_decision_made_twice_at_once_is_told(
    reviewing: Client, reviewer: User, area_officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make(Site)
    record.get_workflow().start(record, area_officer)
    data = filled(Site, reviewer, record.get_latest_revision_as_object())
    data.update({"action-workflow-action": "true", "workflow-action-name": "reject"})
    save = RecordEditView.save_instance

    def meanwhile(view: RecordEditView) -> HeritageRecord:
        step = record.current_workflow_task_state
        step.task.specific.on_action(step, reviewer, "reject", comment="Thiếu nguồn")
        return save(view)

    monkeypatch.setattr(RecordEditView, "save_instance", meanwhile)
    kind = "application/x-www-form-urlencoded"
    page = reviewing.post(url(record, "edit"), data.urlencode(), kind, follow=True)
    assert "Hồ sơ vừa được duyệt hoặc gửi trả rồi" in page.content.decode()
    assert lines(reviewing, record).count("wagtail.workflow.reject") == 1


def meanwhile(monkeypatch: pytest.MonkeyPatch, deed: Callable[[Site], Any]) -> None:
    """Let ``deed`` happen to the record after the form was read, before it is saved."""
    save = RecordEditView.save_instance

    def late(view: RecordEditView) -> HeritageRecord:
        deed(Site.objects.get())
        return save(view)

    monkeypatch.setattr(RecordEditView, "save_instance", late)


def test_an_autosave_that_comes_late_unpublishes_nothing(
    reviewing: Client, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make(Site)
    data = filled(Site, reviewer, record)
    meanwhile(monkeypatch, lambda row: row.get_latest_revision().publish())
    assert autosave(reviewing, url(record, "edit"), data)["success"]
    record = Site.objects.get()
    assert record.live
    assert record.last_published_at
    assert record.live_revision
    assert not record.has_unpublished_changes


def test_late_words_become_a_draft_and_what_is_public_stays(
    reviewing: Client, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make(Site)
    data = filled(Site, reviewer, record, title_vi="Đình Trèm")
    meanwhile(monkeypatch, lambda row: row.get_latest_revision().publish())
    assert autosave(reviewing, url(record, "edit"), data)["success"]
    record = Site.objects.get()
    assert (record.live, record.title_vi) == (True, "Đình Chèm")
    assert record.has_unpublished_changes
    assert record.get_latest_revision_as_object().title_vi == "Đình Trèm"


def test_the_version_that_is_public_is_not_written_over(
    reviewing: Client, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make(Site)
    own = typed(reviewing, reviewer, record, ["của tôi"])
    data = filled(Site, reviewer, record.get_latest_revision_as_object(), title_vi="Đình Trèm")
    meanwhile(monkeypatch, lambda row: row.get_latest_revision().publish())
    answer = autosave(reviewing, url(record, "edit"), data, own)
    assert answer["success"]
    assert answer["revision_id"] != own
    record = Site.objects.get()
    assert record.live_revision_id == own
    assert record.live_revision.as_object().title_vi == "Đình Chèm"


def test_a_late_save_brings_back_nothing_that_was_withdrawn(
    reviewing: Client, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make(Site)
    data = filled(Site, reviewer, record)
    told = {"state": State.WITHDRAWN, "state_reason_vi": "Trùng hồ sơ"}
    meanwhile(monkeypatch, lambda row: Site.objects.filter(pk=row.pk).update(**told))
    autosave(reviewing, url(record, "edit"), data)
    record = Site.objects.get()
    assert (record.state, record.state_reason_vi) == (State.WITHDRAWN, "Trùng hồ sơ")
