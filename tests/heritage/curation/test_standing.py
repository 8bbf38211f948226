"""A record leaves public life by reviewers' hands, says why, and can come back."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from heritage.curation.leaving import UNPUBLISHING, WITHDRAWING
from heritage.models import ChangeEvent, HeritageRecord, LegacyIdentifier, Site
from museum.accounts.models import User
from tests.heritage.curation.office import filled, make, published, url

pytestmark = pytest.mark.django_db


def again(record: HeritageRecord) -> HeritageRecord:
    return HeritageRecord.objects.get(pk=record.pk)


def told(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_the_form_leads_to_what_applies(reviewing: Client) -> None:
    public, draft = published(Site), make(Site, "Bản thảo")
    shown = told(reviewing, url(public, "edit"))
    assert url(public, "withdraw") in shown and url(public, "merge") in shown
    assert url(public, "restore") not in shown
    assert url(public, "delete") not in shown
    shown = told(reviewing, url(draft, "edit"))
    assert url(draft, "withdraw") not in shown
    assert url(draft, "delete") in shown


def test_withdrawing_leaves_a_tombstone_and_a_line_of_history(reviewing: Client) -> None:
    record = published(Site)
    reviewing.post(url(record, "withdraw"), {"reason_vi": "Nhầm địa bàn"}, follow=True)
    assert (again(record).state, again(record).state_reason_vi) == ("withdrawn", "Nhầm địa bàn")
    visit = Client().get(reverse("identifier", args=[record.pid]))
    assert visit.status_code == 410
    assert "Nhầm địa bàn" in visit.content.decode()
    assert "Đã rút: Nhầm địa bàn" in told(reviewing, url(record, "history"))


def test_withdrawing_wants_a_reason(reviewing: Client) -> None:
    record = published(Site)
    answer = reviewing.post(url(record, "withdraw"), {"reason_vi": "  "})
    assert answer.status_code == 200
    assert again(record).state == "active"


def test_the_reason_is_asked_for_and_told_in_two_languages(
    reviewing: Client, reviewer: User
) -> None:
    record = published(Site)
    page = told(reviewing, url(record, "withdraw"))
    assert 'name="reason_vi"' in page and 'name="reason_en"' in page
    reasons = {"reason_vi": "Nhầm địa bàn.", "reason_en": " Wrong ward. "}
    reviewing.post(url(record, "withdraw"), reasons)
    assert again(record).state_reason_en == "Wrong ward."
    assert "Đã rút: Nhầm địa bàn." in told(reviewing, url(record, "history"))
    UserProfile.objects.create(user=reviewer, preferred_language="en")
    assert "Wrong ward." in told(reviewing, url(record, "history"))
    assert "Wrong ward." in status(reviewing, record)
    reviewing.post(url(record, "restore"))
    assert again(record).state_reason_vi == again(record).state_reason_en == ""


@pytest.mark.parametrize("name", ["reason_vi", "reason_en"])
def test_a_reason_too_long_is_refused_in_words(reviewing: Client, name: str) -> None:
    record = published(Site)
    answer = reviewing.post(url(record, "withdraw"), {"reason_vi": "Nhầm", name: "x" * 256})
    assert answer.status_code == 200
    assert "255" in answer.content.decode()
    assert again(record).state == "active"


def test_a_withdrawn_record_comes_back(reviewing: Client) -> None:
    record = published(Site)
    reviewing.post(url(record, "withdraw"), {"reason_vi": "Nhầm"})
    assert url(record, "restore") in told(reviewing, url(record, "edit"))
    reviewing.post(url(record, "restore"))
    assert Client().get(f"/di-san/{record.slug}/").status_code == 200
    assert "Đã khôi phục" in told(reviewing, url(record, "history"))


def test_merging_leads_to_the_survivor(reviewing: Client) -> None:
    twice, once = published(Site, "Đình Trèm"), published(Site, "Đình Chèm")
    answer = reviewing.post(url(twice, "merge"), {"into": once.pk, "reason": "Trùng"}, follow=True)
    assert "Đã gộp hồ sơ “Đình Trèm” vào “Đình Chèm”." in answer.content.decode()
    answer = Client().get(f"/di-san/{twice.slug}/")
    assert (answer.status_code, answer["Location"]) == (301, f"/di-san/{once.slug}/")
    assert "Đã gộp vào “Đình Chèm”" in told(reviewing, url(twice, "history"))


def test_the_survivor_bears_the_numbers(reviewing: Client, reviewer: User) -> None:
    twice, once = make(Site, "Đình Trèm"), make(Site, "Đình Chèm")
    for record, number in ((twice, "KK-001"), (once, "KK-002")):
        record.identifiers.add(LegacyIdentifier(scheme="so-kiem-ke", value=number))
        record.save_revision().publish()
    reviewing.post(url(twice, "merge"), {"into": once.pk, "reason": "Trùng"})
    assert Client().get("/api/v1/search?q=KK-001").json()["results"][0]["id"] == once.pid
    for record, borne in ((once, ["KK-001", "KK-002"]), (twice, [])):
        drafted = again(record).get_latest_revision_as_object()
        assert sorted(row.value for row in drafted.identifiers.all()) == borne
    reviewing.post(url(twice, "restore"))
    again(once).get_latest_revision_as_object().save_revision().publish()
    assert sorted(row.value for row in again(once).identifiers.all()) == ["KK-001", "KK-002"]


def test_nothing_is_merged_into_itself_or_into_what_is_gone(reviewing: Client) -> None:
    record, gone = published(Site), published(Site, "Đình Mạc")
    reviewing.post(url(gone, "withdraw"), {"reason_vi": "Nhầm"})
    for into, why in ((record, "chính nó"), (gone, "đã rút")):
        answer = reviewing.post(url(record, "merge"), {"into": into.pk})
        assert why in answer.content.decode()
    assert again(record).state == "active"


def test_what_is_out_says_so_and_is_not_published(reviewing: Client, reviewer: User) -> None:
    record = published(Site)
    reviewing.post(url(record, "withdraw"), {"reason_vi": "Nhầm địa bàn"})
    shown = told(reviewing, url(record, "edit"))
    assert "Hồ sơ đã rút: Nhầm địa bàn." in shown
    assert "action-publish" not in shown and "action-submit" not in shown
    events = ChangeEvent.objects.count()
    forged = filled(Site, reviewer, again(record))
    forged["action-publish"] = "1"
    reviewing.post(url(record, "edit"), forged)
    assert ChangeEvent.objects.count() == events
    assert again(record).state == "withdrawn"


def status(client: Client, record: HeritageRecord) -> str:
    """What the panel of the form says of ``record``."""
    panel = told(client, url(record, "edit")).partition('data-side-panel="status"')[2]
    return panel.partition("data-side-panel=")[0]


def test_the_panel_says_where_a_record_stands(reviewing: Client) -> None:
    gone, twice, once = (published(Site, name) for name in ("Đình Sai", "Đình Trùng", "Đình Chèm"))
    assert "Đang công bố" in status(reviewing, once)
    reviewing.post(url(gone, "withdraw"), {"reason_vi": "Nhầm địa bàn"})
    reviewing.post(url(twice, "merge"), {"into": once.pk})
    assert "Đã rút</h3>" in status(reviewing, gone)
    assert "Đã gộp vào “Đình Chèm”</h3>" in status(reviewing, twice)
    published_lately = told(reviewing, "/admin/").partition('id="desk-published"')[2]
    assert "Đình Chèm" in published_lately
    for record in (gone, twice):
        assert record.title_vi not in published_lately
        assert "Đang công bố" not in status(reviewing, record)
        assert again(record).status_string == again(record).get_state_display()


def test_a_merged_record_is_not_worked_on(reviewing: Client, reviewer: User) -> None:
    twice, once = make(Site, "Trùng"), published(Site)
    twice.save_revision(user=reviewer)
    assert "Trùng" in told(reviewing, "/admin/").partition('id="desk-drafts"')[2]
    reviewing.post(url(twice, "merge"), {"into": once.pk})
    assert "Trùng" not in told(reviewing, "/admin/").partition('id="desk-drafts"')[2]
    shown = told(reviewing, url(twice, "edit"))
    assert "Lưu bản nháp" not in shown
    assert "Bản nháp" not in status(reviewing, twice)
    assert url(twice, "restore") in shown
    written = filled(Site, reviewer, again(twice), title_vi="Viết thêm")
    reviewing.post(url(twice, "edit"), written)
    assert again(twice).get_latest_revision_as_object().title_vi == "Trùng"
    reviewing.post(url(twice, "restore"))
    assert "Lưu bản nháp" in told(reviewing, url(twice, "edit"))


@pytest.mark.parametrize(
    ("name", "gone", "why"),
    [
        ("withdraw", False, "không có gì để rút"),
        ("withdraw", True, "không có gì để rút"),
        ("merge", True, "hãy khôi phục trước"),
        ("restore", False, "không cần khôi phục"),
    ],
)
def test_what_does_not_apply_says_why(reviewing: Client, name: str, gone: bool, why: str) -> None:
    record = published(Site) if gone else make(Site)
    if gone:
        reviewing.post(url(record, "withdraw"), {"reason_vi": "Nhầm"})
    before = again(record).state
    for ask in (reviewing.get, reviewing.post):
        answer = ask(url(record, name), {"reason": "x"}, follow=True)
        assert answer.redirect_chain == [(url(record, "edit"), 302)]
        assert why in answer.content.decode()
    assert again(record).state == before


@pytest.mark.parametrize("name", ["withdraw", "merge", "restore"])
def test_area_officers_do_none_of_it(writing: Client, name: str) -> None:
    record = published(Site)
    assert url(record, name) not in told(writing, url(record, "edit"))
    assert writing.post(url(record, name), {"reason": "x"}, follow=True).redirect_chain
    assert again(record).state == "active"


def test_what_was_once_public_is_not_deleted(reviewing: Client) -> None:
    record = published(Site)
    record.unpublish()
    answer = reviewing.post(url(record, "delete"), follow=True)
    assert "hãy rút hồ sơ" in answer.content.decode()
    bulk = reverse("wagtail_bulk_action", args=["heritage", "site", "delete"])
    reviewing.post(f"{bulk}?id={record.pk}&next=/admin/")
    assert HeritageRecord.objects.filter(pk=record.pk).exists()


def test_a_draft_may_be_deleted(reviewing: Client) -> None:
    draft = make(Site, "Bản thảo")
    reviewing.post(url(draft, "delete"))
    assert not HeritageRecord.objects.filter(pk=draft.pk).exists()


def test_an_older_revision_does_not_bring_back_what_was_withdrawn(reviewing: Client) -> None:
    record = published(Site)
    revision = record.get_latest_revision()
    reviewing.post(url(record, "withdraw"), {"reason_vi": "Nhầm"})
    revision.refresh_from_db()
    revision.publish()
    assert again(record).state == "withdrawn"


def test_the_panel_says_once_where_a_merged_record_went(reviewing: Client) -> None:
    twice, once = published(Site, "Đình Trùng"), published(Site, "Đình Chèm")
    reviewing.post(url(twice, "merge"), {"into": once.pk})
    assert status(reviewing, twice).count("Đình Chèm") == 1
    assert "Không sửa được nữa" in status(reviewing, twice)


WAYS = {"unpublish": str(UNPUBLISHING), "withdraw": str(WITHDRAWING)}


@pytest.mark.parametrize(("here", "there"), [("unpublish", "withdraw"), ("withdraw", "unpublish")])
def test_each_way_out_says_what_it_does_and_names_the_other(
    reviewing: Client, here: str, there: str
) -> None:
    record = published(Site)
    page = told(reviewing, url(record, here))
    assert page.index(WAYS[here]) < page.index(WAYS[there])
    assert f'href="{url(record, there)}"' in page


@pytest.mark.parametrize("way", WAYS)
def test_the_menus_of_the_form_say_what_each_way_does(reviewing: Client, way: str) -> None:
    record = published(Site)
    link = re.search(
        rf'<a[^>]*href="{url(record, way)}"[^>]*>', told(reviewing, url(record, "edit"))
    )
    assert link is not None and f'title="{WAYS[way]}"' in link[0]


def test_what_is_no_longer_public_is_offered_no_second_way(reviewing: Client) -> None:
    record = published(Site)
    answer = reviewing.post(url(record, "unpublish"), follow=True)
    assert "Đã gỡ công bố hồ sơ “Đình Chèm”; bản nháp vẫn còn." in answer.content.decode()
    assert url(record, "unpublish") not in told(reviewing, url(record, "withdraw"))
    assert Client().get(f"/di-san/{record.slug}/").status_code == 404
