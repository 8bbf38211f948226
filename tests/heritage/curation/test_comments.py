"""Officers talk about a record beside its form."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from heritage.actions.comments import LONGEST, say, settle
from heritage.models import HeritageRecord, RecordComment, Site
from museum.accounts.models import User
from tests.heritage.curation.conftest import signed_in
from tests.heritage.curation.office import filled, make, url

pytestmark = pytest.mark.django_db


def thread(record: HeritageRecord) -> str:
    """Address of the remarks on ``record``."""
    return reverse("heritage_comments", args=[record.pid])


def test_said_beside_the_form_and_read_by_others(
    writing: Client, reviewing: Client, kind: type[HeritageRecord]
) -> None:
    record = make(kind)
    written = writing.post(thread(record), {"text": " Bổ sung ảnh tam quan "})
    assert "Bổ sung ảnh tam quan" in written.content.decode()
    page = reviewing.get(url(record, "edit")).content.decode()
    assert "Bổ sung ảnh tam quan" in page
    assert RecordComment.objects.get().text == "Bổ sung ảnh tam quan"


def test_settled_stays_readable(writing: Client, reviewing: Client, reviewer: User) -> None:
    record = make(Site)
    writing.post(thread(record), {"text": "Sai năm"})
    remark = RecordComment.objects.get()
    page = reviewing.post(thread(record), {"settle": remark.pk}).content.decode()
    remark.refresh_from_db()
    assert remark.resolved_by == reviewer
    assert "Đã xong" in page
    assert "Sai năm" in page


@pytest.mark.parametrize("text", ["", "   ", "x" * (LONGEST + 1)])
def test_nothing_or_too_much_is_refused_and_kept(writing: Client, text: str) -> None:
    record = make(Site)
    answer = writing.post(thread(record), {"text": text})
    assert answer.status_code == 422
    assert text.strip() in answer.content.decode()
    assert 'role="alert"' in answer.content.decode()
    assert not RecordComment.objects.exists()


def test_words_are_never_run(writing: Client) -> None:
    record = make(Site)
    page = writing.post(thread(record), {"text": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page


@pytest.mark.parametrize("number", ["0", "x", "999"])
def test_unknown_remark(writing: Client, number: str) -> None:
    assert writing.post(thread(make(Site)), {"settle": number}).status_code == 404


def test_remark_of_another_record_is_not_settled_here(writing: Client, area_officer: User) -> None:
    remark = say(make(Site), author=area_officer, text="Sai năm")
    other = make(Site, "Đình khác")
    assert writing.post(thread(other), {"settle": remark.pk}).status_code == 404


def test_doors(researcher: User, client: Client) -> None:
    record = make(Site)
    assert client.get(thread(record)).status_code == 302
    assert signed_in(researcher).post(thread(record), {"text": "x"}).status_code in (302, 403)
    assert not RecordComment.objects.exists()


def test_gone_with_the_record_and_kept_without_the_writer(area_officer: User) -> None:
    record = make(Site)
    remark = say(record, author=area_officer, text="Sai năm")
    settle(remark, by=area_officer)
    area_officer.delete()
    assert RecordComment.objects.get().author is None
    record.delete()
    assert not RecordComment.objects.exists()


def test_not_part_of_versions(area_officer: User) -> None:
    record = make(Site)
    say(record, author=area_officer, text="Sai năm")
    assert "Sai năm" not in str(record.save_revision().content)
    assert str(RecordComment.objects.get()) == "Sai năm"
    with pytest.raises(ValidationError):
        say(record, author=area_officer, text="")


def test_a_new_record_has_their_place_before_it_is_saved(
    writing: Client, kind: type[HeritageRecord]
) -> None:
    page = writing.get(url(kind, "add")).content.decode()
    assert 'data-side-panel="record-comments"' in page
    assert "Khi hồ sơ đã có tên và được lưu" in page
    assert "record-comments.js" in page


def test_a_copy_has_no_remarks_of_its_model(writing: Client) -> None:
    record = make(Site)
    writing.post(thread(record), {"text": "Sai năm"})
    page = writing.get(url(record, "copy")).content.decode()
    assert 'data-side-panel="record-comments"' in page
    assert "Sai năm" not in page


def test_they_open_when_the_new_record_is_first_saved_by_itself(writing: Client) -> None:
    record = make(Site)
    partial = writing.get(url(record, "edit"), {"_w_hydrate_create_view": "1"}).content.decode()
    assert "[data-side-panel='record-comments']" in partial
    assert f'data-url="{thread(record)}"' in partial


def test_a_half_written_remark_outlives_every_later_autosave(
    writing: Client, area_officer: User
) -> None:
    record = make(Site)
    answer = writing.post(
        url(record, "edit"),
        filled(Site, area_officer, record, notes="x").urlencode(),
        content_type="application/x-www-form-urlencoded",
        headers={"accept": "application/json"},
    )
    assert "data-side-panel='status'" in answer.json()["html"]
    assert "record-comments" not in answer.json()["html"]
