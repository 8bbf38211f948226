"""Submit, ask for changes, approve: who reviews what is configuration."""

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState, Workflow

from heritage.access.roles import Role
from heritage.models import AreaUnit, HeritageRecord, Office, ReviewState, ReviewTask, Site
from heritage.models.review import may_review, reviewers_of
from museum.accounts.models import User
from tests.heritage.curation.conftest import officer, signed_in
from tests.heritage.curation.office import filled, make, url
from tests.heritage.curation.test_drafts import post

pytestmark = pytest.mark.django_db


def submitted(client: Client, user: User, model: type[HeritageRecord], **fields: object) -> Site:
    """Write and submit a record; return it."""
    data = filled(model, user, title_vi="Đình Chèm", **fields, **{"action-submit": "1"})
    post(client, url(model, "add"), data)
    return model.objects.get()


def decide(client: Client, record: HeritageRecord, action: str, comment: str = "") -> object:
    """Answer the step that ``record`` waits in."""
    state = record.current_workflow_task_state
    address = url(record, "workflow_action", action, state.pk)
    return client.post(address, {"comment": comment})


def test_area_officers_cannot_publish(
    writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    data = filled(kind, area_officer, title_vi="Đình Chèm", **{"action-publish": "1"})
    post(writing, url(kind, "add"), data)
    assert not kind.objects.get().live


def test_submit_then_approve_publishes(
    writing: Client, reviewing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = submitted(writing, area_officer, kind)
    assert record.workflow_in_progress
    assert not record.live
    decide(reviewing, record, "approve")
    record.refresh_from_db()
    assert record.live
    assert not record.workflow_in_progress


def test_asking_for_changes_gives_it_back_with_words(
    writing: Client, reviewing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = submitted(writing, area_officer, kind)
    assert reviewing.get(
        url(record, "workflow_action", "reject", record.current_workflow_task_state.pk)
    ).status_code in (200, 302)
    decide(reviewing, record, "reject", "Bổ sung nguồn")
    record = kind.objects.get()
    assert record.current_workflow_state.status == "needs_changes"
    page = writing.get(url(record, "edit")).content.decode()
    assert "Bổ sung nguồn" in page

    data = filled(kind, area_officer, record, title_vi="Đình Trèm", **{"action-submit": "1"})
    post(writing, url(record, "edit"), data)
    record = kind.objects.get()
    assert record.current_workflow_state.status == "in_progress"
    history = reviewing.get(url(record, "workflow_history"))
    assert history.status_code == 200
    detail = url(record, "workflow_history_detail", record.current_workflow_state.pk)
    assert "Bổ sung nguồn" in reviewing.get(detail).content.decode()


@pytest.mark.parametrize("note", ["", "  \n"])
def test_nothing_is_sent_back_without_a_word(
    writing: Client, reviewing: Client, area_officer: User, note: str
) -> None:
    record = submitted(writing, area_officer, Site)
    state = record.current_workflow_task_state.pk
    for view in ("workflow_action", "collect_workflow_action_data"):
        answer = reviewing.post(
            url(record, view, "reject", state),
            {"comment": note},
            headers={"x-requested-with": "XMLHttpRequest"},
        )
        assert "Hãy viết cần sửa những gì" in answer.json()["html"]
    assert Site.objects.get().current_workflow_state.status == "in_progress"


NOTE = "Xin xem kỹ niên đại <b>1631</b>"
SHOWN = "Xin xem kỹ niên đại &lt;b&gt;1631&lt;/b&gt;"


def test_a_note_goes_with_the_draft_to_its_reviewers(
    writing: Client, reviewing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = submitted(writing, area_officer, kind, **{"review-note": f" {NOTE}\n"})
    waiting = reviewing.get("/admin/").content.decode().partition('id="desk-waiting"')[2]
    assert SHOWN in waiting.partition("</section>")[0]
    sent = writing.get("/admin/").content.decode().partition('id="desk-sent"')[2]
    assert SHOWN in sent.partition("</section>")[0]
    assert f"can-bo nhắn người duyệt: “{SHOWN}”" in " ".join(
        reviewing.get(url(record, "edit")).content.decode().split()
    )
    decide(reviewing, record, "approve", "Đã xem")
    history = reviewing.get(url(record, "history")).content.decode()
    assert f"Nhắn người duyệt: “{SHOWN}”" in history
    assert SHOWN not in reviewing.get(url(record, "edit")).content.decode()
    assert (
        SHOWN
        in reviewing.get(
            url(record, "workflow_history_detail", record.workflow_states.get().pk)
        ).content.decode()
    )


def test_what_is_sent_again_has_its_own_note(
    writing: Client, reviewing: Client, area_officer: User
) -> None:
    record = submitted(writing, area_officer, Site, **{"review-note": "Lần một"})
    decide(reviewing, record, "reject", "Bổ sung nguồn")
    assert "Lần một" not in writing.get("/admin/").content.decode()
    data = filled(Site, area_officer, record, **{"action-submit": "1", "review-note": "Lần hai"})
    post(writing, url(record, "edit"), data)
    desk = reviewing.get("/admin/").content.decode()
    assert "Lần hai" in desk and "Lần một" not in desk


def test_no_note_is_no_line(writing: Client, reviewing: Client, area_officer: User) -> None:
    record = submitted(writing, area_officer, Site, **{"review-note": "  \n"})
    assert "“”" not in reviewing.get("/admin/").content.decode()
    assert "Nhắn người duyệt" not in reviewing.get(url(record, "history")).content.decode()
    assert "nhắn người duyệt" not in reviewing.get(url(record, "edit")).content.decode()


def test_a_note_too_long_is_refused_and_nothing_is_sent(
    writing: Client, area_officer: User
) -> None:
    record = submitted(writing, area_officer, Site, **{"review-note": "x" * 1001})
    assert not record.workflow_in_progress
    assert "1000" in writing.get(url(record, "edit")).content.decode()


def test_the_window_asks_for_the_note_and_hands_it_back(writing: Client) -> None:
    page = writing.get(url(Site, "add")).content.decode()
    assert "Gửi duyệt, kèm lời nhắn" in page
    window = reverse("heritage_review_note")
    assert f'data-review-note="{window}"' in page
    asked = writing.get(window).json()
    assert asked["step"] == "action" and "Nhờ người duyệt xem" in asked["html"]
    assert "Hãy viết lời nhắn" in writing.post(window, {"comment": " "}).json()["html"]
    assert writing.post(window, {"comment": NOTE}).json()["cleaned_data"] == {"comment": NOTE}
    assert Client().get(window).status_code == 302


def test_steps_from_before_notes_are_shown_without(
    writing: Client, reviewing: Client, area_officer: User
) -> None:
    record = submitted(writing, area_officer, Site)
    step = record.current_workflow_task_state
    step.content_type = ContentType.objects.get_for_model(TaskState)
    step.save()
    step.delete(keep_parents=True)
    assert "Đình Chèm" in reviewing.get("/admin/").content.decode()
    assert reviewing.get(url(record, "edit")).status_code == 200
    decide(reviewing, Site.objects.get(), "approve")
    assert Site.objects.get().live


def test_approval_needs_no_word(writing: Client, reviewing: Client, area_officer: User) -> None:
    record = submitted(writing, area_officer, Site)
    decide(reviewing, record, "approve", "")
    assert Site.objects.get().live


def test_writer_waits_and_may_take_it_back(
    writing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = submitted(writing, area_officer, kind)
    data = filled(kind, area_officer, record, title_vi="Sửa lén")
    post(writing, url(record, "edit"), data)
    record = kind.objects.get()
    assert record.get_latest_revision_as_object().title_vi == "Đình Chèm"
    page = writing.get(url(record, "confirm_workflow_cancellation"))
    assert page.status_code == 200
    data = filled(kind, area_officer, record, **{"action-cancel-workflow": "1"})
    post(writing, url(record, "edit"), data)
    assert not kind.objects.get().workflow_in_progress


def test_reviewer_previews_what_waits(
    writing: Client, reviewing: Client, area_officer: User, kind: type[HeritageRecord]
) -> None:
    record = submitted(writing, area_officer, kind)
    task = record.current_workflow_task
    assert reviewing.get(url(record, "workflow_preview", task.pk)).status_code == 200


def test_every_kind_has_the_review(kind: type[HeritageRecord]) -> None:
    assert kind.get_default_workflow() == Workflow.objects.get(name="Duyệt hồ sơ")


@pytest.fixture
def offices() -> dict[str, Office]:
    """A ward office reviewed by a district office, each with areas of its own."""
    district = AreaUnit.objects.create(slug="quan", level="district", name_vi="Quận")
    ward = AreaUnit.objects.create(slug="phuong", level="ward", name_vi="Phường", parent=district)
    village = AreaUnit.objects.create(slug="lang", level="village", name_vi="Làng", parent=ward)
    other = AreaUnit.objects.create(slug="khac", level="ward", name_vi="Phường khác")
    upper = Office.objects.create(slug="quan", name_vi="Phòng văn hóa quận")
    lower = Office.objects.create(slug="phuong", name_vi="Ban văn hóa phường", reviewed_by=upper)
    lower.areas.add(ward)
    return {"upper": upper, "lower": lower, "ward": ward, "village": village, "other": other}


def test_reviewers_belong_to_the_reviewing_office(offices: dict[str, Office]) -> None:
    mine = officer("quan", Role.REVIEWER)
    stranger = officer("nguoi-khac", Role.REVIEWER)
    offices["upper"].members.add(mine)
    record = make(Site, area=offices["ward"])
    assert list(reviewers_of(record)) == [mine]
    assert may_review(mine, record)
    assert not may_review(stranger, record)


@pytest.mark.parametrize("place", ["ward", "village"])
def test_area_finds_the_office(offices: dict[str, Office], place: str) -> None:
    offices["upper"].members.add(officer("quan", Role.REVIEWER))
    record = make(Site, area=offices[place])
    assert Office.objects.routes().reviewer_of(record) == offices["upper"].pk


def test_named_office_wins_over_the_area(offices: dict[str, Office]) -> None:
    record = make(Site, area=offices["ward"], office=offices["upper"])
    assert Office.objects.routes().office_of(record) == offices["upper"].pk


def test_today_area_is_asked_when_the_old_one_has_no_office(offices: dict[str, Office]) -> None:
    record = make(Site, area=offices["other"], area_today=offices["ward"])
    assert Office.objects.routes().office_of(record) == offices["lower"].pk


def test_office_without_reviewers_falls_to_all(offices: dict[str, Office]) -> None:
    offices["upper"].members.add(officer("can-bo-quan", Role.AREA_OFFICER))
    anyone = officer("tham-dinh", Role.REVIEWER)
    record = make(Site, area=offices["ward"])
    assert list(reviewers_of(record)) == [anyone]


def test_nobody_responsible_falls_to_all(offices: dict[str, Office]) -> None:
    anyone = officer("tham-dinh", Role.REVIEWER)
    assert list(reviewers_of(make(Site, area=offices["other"]))) == [anyone]


def test_loop_of_areas_ends(offices: dict[str, Office]) -> None:
    offices["ward"].parent = offices["village"]
    offices["ward"].save()
    offices["lower"].areas.clear()
    assert Office.objects.routes().reviewer_of(make(Site, area=offices["village"])) is None


def test_inactive_and_other_roles_never_review(
    reviewer: User, area_officer: User, researcher: User
) -> None:
    record = make(Site)
    reviewer.is_active = False
    reviewer.save()
    assert not any(may_review(user, record) for user in (reviewer, area_officer, researcher))


def test_superuser_reviews_anything(superuser: User) -> None:
    assert may_review(superuser, make(Site))


def test_waiting_list_agrees_with_the_rule(
    offices: dict[str, Office], writing: Client, area_officer: User
) -> None:
    mine, stranger = officer("quan", Role.REVIEWER), officer("khac", Role.REVIEWER)
    offices["upper"].members.add(mine)
    record = submitted(writing, area_officer, Site, area=offices["ward"].pk)
    task = ReviewTask.objects.get()
    waiting = {
        user: list(task.get_task_states_user_can_moderate(user)) for user in (mine, stranger)
    }
    assert waiting == {mine: [record.current_workflow_state.current_task_state], stranger: []}
    assert signed_in(stranger).get(url(record, "edit")).context["form"] is not None
    decide(signed_in(stranger), record, "approve")
    record.refresh_from_db()
    assert not record.live


def test_waiting_list_asks_few_queries(
    reviewer: User, area_officer: User, django_assert_num_queries: object
) -> None:
    workflow = Workflow.objects.get(name="Duyệt hồ sơ")
    for number in range(5):
        workflow.start(make(Site, f"Đình {number}"), area_officer)
    task = ReviewTask.objects.get()
    reviewer = User.objects.get(pk=reviewer.pk)
    with django_assert_num_queries(10):
        assert task.get_task_states_user_can_moderate(reviewer).count() == 5


def test_lock_of_someone_else_is_released_at_the_start(area_officer: User) -> None:
    record = make(Site)
    record.locked, record.locked_by = True, area_officer
    record.save()
    Workflow.objects.get(name="Duyệt hồ sơ").start(record, area_officer)
    record.refresh_from_db()
    assert not record.locked


def test_reviewers_are_told_by_mail(
    offices: dict[str, Office],
    writing: Client,
    area_officer: User,
    django_capture_on_commit_callbacks: Any,
) -> None:
    mine, _stranger = officer("quan", Role.REVIEWER), officer("khac", Role.REVIEWER)
    offices["upper"].members.add(mine)
    with django_capture_on_commit_callbacks(execute=True):
        submitted(writing, area_officer, Site, area=offices["ward"].pk)
    assert [message.to for message in mail.outbox] == [[mine.email]]
    assert "Đình Chèm" in mail.outbox[0].body


def test_task_is_described_where_administrators_choose(superuser: User) -> None:
    assert "đơn vị phụ trách" in ReviewTask.get_description()
    assert ReviewTask.get_task_state_class() is ReviewState
