"""Letters about editorial pages: their review, and the talk beside the form."""

from typing import Any

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Comment, CommentReply, TaskState
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from museum.accounts.models import User
from museum.models import ExhibitionIndexPage, ExhibitionPage
from tests.heritage.curation.conftest import signed_in
from tests.museum.letters.conftest import html_of, letter_to, speaks

HOME = "http://localhost:8000"


def _form(**comments: Any) -> dict[str, str]:
    formset = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, **comments}
    story = streamfield([("text", rich_text("<p>Lời kể.</p>"))])
    fields = {"title": "Hội Chèm", "slug": "hoi-chem", "lead": "Lời dẫn.", "body": story}
    data: dict[str, str] = nested_form_data({**fields, "comments": formset})
    return data


@pytest.fixture
def page(writer: User, reviewer: User) -> ExhibitionPage:
    """An exhibition that its writer has submitted."""
    room = ExhibitionIndexPage.objects.get(locale__language_code="vi")
    address = f"/admin/pages/add/museum/exhibitionpage/{room.pk}/"
    signed_in(writer).post(address, _form() | {"action-submit": "1"})
    return ExhibitionPage.objects.get()


def _decide(reviewer: User, page: ExhibitionPage, action: str, comment: str = "") -> None:
    task = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    address = reverse("wagtailadmin_pages:workflow_action", args=(page.pk, action, task.pk))
    signed_in(reviewer).post(address, {"comment": comment})


def test_a_submitted_exhibition_waits(page: ExhibitionPage, reviewer: User) -> None:
    letter = letter_to(reviewer)
    assert letter.subject == "Chờ bạn duyệt: Hội Chèm"
    for part in (letter.body, html_of(letter)):
        assert "Triển lãm" in part and "Nguyễn Thị Lan" in part
        assert f"{HOME}/admin/pages/{page.pk}/edit/" in part


def test_an_approved_exhibition_is_shown(
    page: ExhibitionPage, reviewer: User, writer: User
) -> None:
    _decide(reviewer, page, "approve")
    letter = letter_to(writer)
    assert letter.subject == "Đã duyệt: Hội Chèm"
    page.refresh_from_db()
    assert page.full_url in letter.body and page.full_url in html_of(letter)


def test_a_returned_exhibition_brings_the_note(
    page: ExhibitionPage, reviewer: User, writer: User
) -> None:
    speaks(writer, "en")
    _decide(reviewer, page, "reject", "Thiếu nguồn")
    letter = letter_to(writer)
    assert '<html lang="en">' in html_of(letter)
    assert "> Thiếu nguồn" in letter.body and "Thiếu nguồn" in html_of(letter)
    assert f"{HOME}/admin/pages/{page.pk}/edit/" in letter.body


def test_a_remark_reaches_whoever_follows(
    page: ExhibitionPage, reviewer: User, writer: User
) -> None:
    remark = Comment.objects.create(
        page=page.page_ptr, user=writer, text="Nguồn nào?", contentpath="title"
    )
    mail.outbox.clear()
    replies = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0}
    replies["0"] = {"id": "", "text": "Thần tích <b>Chèm</b>"}
    comment = {
        "id": remark.pk,
        "text": remark.text,
        "contentpath": "title",
        "position": "",
        "resolved": "",
        "replies": replies,
    }
    formset = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 1, "0": comment}
    signed_in(reviewer).post(f"/admin/pages/{page.pk}/edit/", _form(**formset))
    assert CommentReply.objects.count() == 1
    letter = letter_to(writer)
    assert letter.subject == "Trao đổi mới: Hội Chèm"
    assert "> Thần tích <b>Chèm</b>" in letter.body
    assert "Thần tích &lt;b&gt;Chèm&lt;/b&gt;" in html_of(letter)
    assert "tham-dinh" in letter.body
