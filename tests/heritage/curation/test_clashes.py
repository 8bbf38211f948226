"""A number or an address that another record bears: told in words wherever it comes to light."""

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry

from heritage.models import HeritageRecord, LegacyIdentifier, Site
from museum.accounts.models import User
from tests.heritage.curation.office import filled, make, published, url
from tests.heritage.curation.test_drafts import post

pytestmark = pytest.mark.django_db

NUMBER = "Sổ Đ-7"
XHR = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}


def with_number(record: HeritageRecord, value: str = NUMBER) -> HeritageRecord:
    """Give a published record a new draft that carries a number."""
    record.identifiers = [LegacyIdentifier(scheme="external", value=value)]
    record.save_revision()
    record.has_unpublished_changes = True
    record.save(update_fields=["has_unpublished_changes"])
    return type(record).objects.get(pk=record.pk)


def waiting_with_clash(user: User) -> HeritageRecord:
    """A draft in review whose number another record took meanwhile."""
    record = with_number(published(Site, "Đình Vẽ"))
    record.get_workflow().start(record, user)
    taken = make(Site, "Đình Chèm")
    LegacyIdentifier.objects.create(record=taken, scheme="external", value=NUMBER)
    return record


def approve(client: Client, record: HeritageRecord, **headers: str) -> object:
    state = record.current_workflow_task_state
    return client.post(
        url(record, "workflow_action", "approve", state.pk), {"comment": "Tốt"}, **headers
    )


def test_approval_in_the_window_tells_the_clash(reviewing: Client, area_officer: User) -> None:
    record = waiting_with_clash(area_officer)
    response = approve(reviewing, record, **XHR)
    shown = response.json()["html"]
    holder = Site.objects.get(title_vi="Đình Chèm")
    assert "Chưa công bố được" in shown
    assert NUMBER in shown
    assert f'href="{url(holder, "edit")}"' in shown
    assert "Tốt" in shown, "what was typed is kept"
    record.refresh_from_db()
    assert record.workflow_in_progress
    assert not record.identifiers.exists()


def test_approval_without_a_window_tells_the_clash(reviewing: Client, area_officer: User) -> None:
    record = waiting_with_clash(area_officer)
    response = approve(reviewing, record)
    assert response.status_code == 302
    page = reviewing.get(url(record, "edit")).content.decode()
    assert "Chưa công bố được" in page
    assert record.workflow_in_progress


def test_an_address_taken_meanwhile_is_told(reviewing: Client, area_officer: User) -> None:
    record = make(Site, "Đình Vẽ", slug="dinh-ve")
    record.get_workflow().start(record, area_officer)
    HeritageRecord.objects.filter(pk=record.pk).update(slug="dinh-ve-cu")
    holder = make(Site, "Đình khác", slug="dinh-ve")
    shown = approve(reviewing, record, **XHR).json()["html"]
    assert "dinh-ve" in shown
    assert url(holder, "edit") in shown


def test_what_the_database_refuses_for_another_reason_is_told_too(
    reviewing: Client, area_officer: User
) -> None:
    record = make(Site, "Đình Vẽ")
    record.get_workflow().start(record, area_officer)
    content = record.latest_revision.content
    record.latest_revision.content = {**content, "access": "nobody-knows"}
    record.latest_revision.save()
    response = approve(reviewing, record, **XHR)
    assert response.status_code == 200
    assert "Chưa công bố được" in response.json()["html"]


def test_approval_on_the_form_tells_the_clash(
    reviewing: Client, reviewer: User, area_officer: User
) -> None:
    record = waiting_with_clash(area_officer)
    draft = record.get_latest_revision_as_object()
    data = filled(Site, reviewer, draft, **{"workflow-action-name": "approve"})
    data["action-workflow-action"] = "1"
    page = post(reviewing, url(record, "edit"), data).content.decode()
    holder = Site.objects.get(title_vi="Đình Chèm")
    assert "Mã này đã thuộc hồ sơ" in page
    assert f'href="{url(holder, "edit")}"' in page
    assert record.workflow_in_progress


@pytest.mark.parametrize("action", ["action-publish", "workflow-action"])
def test_a_clash_between_check_and_publication_is_told(
    reviewing: Client,
    reviewer: User,
    area_officer: User,
    monkeypatch: pytest.MonkeyPatch,
    action: str,
) -> None:
    record = waiting_with_clash(area_officer)
    monkeypatch.setattr(LegacyIdentifier, "clean", lambda row: None)
    monkeypatch.setattr(LegacyIdentifier, "validate_constraints", lambda row, exclude: None)
    monkeypatch.setattr(LegacyIdentifier, "validate_unique", lambda row, exclude: None)
    names = {"action-publish": "1"} if action == "action-publish" else {}
    if not names:
        names = {"workflow-action-name": "approve", "action-workflow-action": "1"}
    draft = record.get_latest_revision_as_object()
    data = filled(Site, reviewer, draft, **names)
    response = reviewing.post(
        url(record, "edit"),
        data.urlencode(),
        content_type="application/x-www-form-urlencoded",
        follow=True,
    )
    assert response.status_code == 200
    assert "Chưa công bố được" in response.content.decode()
    assert not ModelLogEntry.objects.filter(action="wagtail.workflow.approve").exists()


def test_a_number_carried_by_another_draft_is_refused_with_a_link(
    writing: Client, area_officer: User
) -> None:
    holder = with_number(published(Site, "Đình Chèm"))
    record = make(Site, "Đình Vẽ")
    rows = [{"scheme": "external", "value": NUMBER}]
    data = filled(Site, area_officer, record, identifiers=rows)
    page = post(writing, url(record, "edit"), data).content.decode()
    assert "bản nháp" in page
    assert f'href="{url(holder, "edit")}"' in page
    assert not record.identifiers.exists()


def test_a_draft_may_keep_its_own_number(writing: Client, area_officer: User) -> None:
    record = with_number(published(Site, "Đình Chèm"))
    draft = record.get_latest_revision_as_object()
    data = filled(Site, area_officer, draft, notes="thêm một dòng")
    assert post(writing, url(record, "edit"), data).status_code == 302


@pytest.mark.parametrize("other", ["Sổ Đ-77", "Sổ Đ", "sổ đ-7", "Sổ_Đ-7", 'Sổ "Đ"'])
def test_only_the_same_number_is_refused(writing: Client, area_officer: User, other: str) -> None:
    with_number(published(Site, "Đình Chèm"), other)
    record = make(Site, "Đình Vẽ")
    rows = [{"scheme": "external", "value": NUMBER}]
    data = filled(Site, area_officer, record, identifiers=rows)
    assert post(writing, url(record, "edit"), data).status_code == 302


def test_words_in_a_number_are_never_run(writing: Client, area_officer: User) -> None:
    nasty = '"><script>alert(1)</script>'
    holder = make(Site, nasty)
    LegacyIdentifier.objects.create(record=holder, scheme="external", value=nasty)
    record = make(Site, "Đình Vẽ")
    data = filled(Site, area_officer, record, identifiers=[{"scheme": "external", "value": nasty}])
    page = post(writing, url(record, "edit"), data).content.decode()
    assert "Mã này đã thuộc hồ sơ" in page
    assert nasty not in page
