"""The desk: what waits, what is unfinished, what was published."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Workflow
from wagtail.users.models import UserProfile

from heritage.curation.desk import (
    drafts_of,
    kinds_for,
    published_lately,
    sent_by,
    waiting_for,
)
from heritage.models import HeritageRecord, Person, Site
from museum.accounts.models import User
from tests.heritage.curation.conftest import signed_in
from tests.heritage.curation.office import make, published, url

pytestmark = pytest.mark.django_db


def submit(title: str, user: User) -> HeritageRecord:
    record = make(Site, title)
    Workflow.objects.get(name="Duyệt hồ sơ").start(record, user)
    return record


def test_waiting_is_the_reviewer_s(reviewer: User, area_officer: User) -> None:
    first, second = submit("Một", area_officer), submit("Hai", area_officer)
    assert [line["record"] for line in waiting_for(reviewer)] == [first, second]
    assert waiting_for(area_officer) == []


def test_deleted_record_leaves_no_line(reviewer: User, area_officer: User) -> None:
    submit("Một", area_officer)
    HeritageRecord.objects.filter(title_vi="Một").delete()
    assert waiting_for(reviewer) == []


def test_drafts_are_mine_and_unfinished(reviewer: User, area_officer: User) -> None:
    mine = Site.objects.create(title_vi="Của tôi", live=False)
    mine.save_revision(user=area_officer)
    done = Site.objects.create(title_vi="Xong", live=False)
    done.save_revision(user=area_officer).publish()
    other = Site.objects.create(title_vi="Của người khác", live=False)
    other.save_revision(user=reviewer)
    assert list(drafts_of(area_officer)) == [mine]


def test_what_was_sent_back_waits_on_its_author_s_desk(
    reviewer: User, area_officer: User, writing: Client, reviewing: Client
) -> None:
    record = submit("Đình Chèm", area_officer)
    assert [line["record"] for line in sent_by(area_officer, "in_progress")] == [record]
    step = record.current_workflow_task_state
    step.task.specific.on_action(step, user=reviewer, action_name="reject", comment="Thiếu nguồn")
    record.save_revision(user=reviewer)
    (line,) = sent_by(area_officer, "needs_changes")
    assert (line["record"], line["state"].comment) == (record, "Thiếu nguồn")
    assert not list(drafts_of(reviewer))
    desk = writing.get("/admin/").content.decode()
    assert "Cần sửa lại" in desk and "Thiếu nguồn" in desk
    assert "yêu cầu sửa: “Thiếu nguồn”" in writing.get(url(record, "edit")).content.decode()
    assert "cần sửa lại" in writing.get(url(Site, "list")).content.decode()


def test_what_was_sent_is_no_unfinished_draft(area_officer: User) -> None:
    record = make(Site, "Đình Chèm")
    record.save_revision(user=area_officer)
    assert list(drafts_of(area_officer)) == [record]
    Workflow.objects.get(name="Duyệt hồ sơ").start(record, area_officer)
    assert not list(drafts_of(area_officer))


def test_published_lately_newest_first(reviewer: User, researcher: User) -> None:
    first, second = published(Site, "Một"), published(Person, "Hai")
    gone = published(Site, "Gỡ")
    gone.unpublish()
    assert published_lately(reviewer) == [second, first]
    assert published_lately(researcher) == []


def test_kinds_are_counted(area_officer: User, researcher: User) -> None:
    make(Site, "Một"), make(Site, "Hai")
    counts = {count.label: count.total for count in kinds_for(area_officer)}
    assert counts["Di tích"] == 2
    assert counts["Nhân vật"] == 0
    assert all(count.add_url for count in kinds_for(area_officer))
    assert kinds_for(researcher) == []


def test_home_is_the_desk(reviewing: Client, area_officer: User) -> None:
    record = submit("Đình Chèm", area_officer)
    page = reviewing.get("/admin/").content.decode()
    for heading in ("Bàn làm việc", "Chờ tôi duyệt", "Bản nháp của tôi", "Vừa công bố"):
        assert heading in page
    assert url(record, "edit") in page
    assert "Bảo tàng số Bắc Từ Liêm" in page


def test_home_costs_the_same_however_much_waits(reviewer: User, area_officer: User) -> None:
    counts = []
    for batch in range(2):
        for number in range(1 + 6 * batch):
            submit(f"Đình {batch} {number}", area_officer)
            published(Site, f"Chùa {batch} {number}")
        client = signed_in(reviewer)
        client.get("/admin/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/admin/")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 41


def test_login_bears_our_name(client: Client) -> None:
    page = client.get("/admin/login/").content.decode()
    assert "Bảo tàng số Bắc Từ Liêm" in page
    assert "heritage/css/admin" in page


def test_officer_chooses_the_language(area_officer: User) -> None:
    profile = UserProfile.get_for_user(area_officer)
    profile.preferred_language = "en"
    profile.save()
    page = signed_in(area_officer).get(url(Site, "list")).content.decode()
    assert 'lang="en"' in page
