"""Letters of the review of records: to whom, in which language, about what, leading where."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import override_settings
from django.utils import translation
from django.utils.text import capfirst

from heritage.access.roles import Role
from heritage.models import HeritageRecord, Site
from museum.accounts.models import User
from tests.heritage.curation.conftest import officer
from tests.heritage.curation.office import url
from tests.museum.letters.conftest import NAME, html_of, letter_to, speaks

Submit = Callable[..., HeritageRecord]
Decide = Callable[..., None]
HOME = "http://localhost:8000"


def test_whoever_decides_learns_what_waits(submit: Submit, reviewer: User) -> None:
    record = submit()
    letter = letter_to(reviewer)
    assert letter.subject == f"Chờ bạn duyệt: {NAME}"
    for part in (letter.body, html_of(letter)):
        assert NAME in part and record.pid in part
        assert "Nguyễn Thị Lan" in part and "Di tích" in part
        assert f"{HOME}{url(record, 'edit')}" in part
        assert f"{HOME}/admin/account/#tab-notifications" in part


def test_what_the_writer_says_to_the_reviewer_comes_along(submit: Submit, reviewer: User) -> None:
    submit(**{"review-note": "Đã thêm hai nguồn <mới>."})
    letter = letter_to(reviewer)
    assert "Lời nhắn của người gửi" in letter.body
    assert "> Đã thêm hai nguồn <mới>." in letter.body
    assert "Đã thêm hai nguồn &lt;mới&gt;." in html_of(letter)


def test_the_writer_is_not_told_of_the_own_submission(submit: Submit, writer: User) -> None:
    submit()
    assert [writer.email] not in [letter.to for letter in mail.outbox]


def test_what_is_sent_back_brings_the_note(submit: Submit, decide: Decide, writer: User) -> None:
    record = submit()
    decide(record, "reject", "Bổ sung nguồn.\nSửa năm dựng.")
    letter = letter_to(writer)
    assert letter.subject == f"Cần sửa: {NAME}"
    assert "> Bổ sung nguồn.\n> Sửa năm dựng." in letter.body
    assert "Bổ sung nguồn.<br>Sửa năm dựng." in html_of(letter)
    for part in (letter.body, html_of(letter)):
        assert "tham-dinh" in part and f"{HOME}{url(record, 'edit')}" in part


def test_what_is_approved_leads_to_the_public_page(
    submit: Submit, decide: Decide, writer: User
) -> None:
    record = submit()
    decide(record, "approve", "Tư liệu tốt")
    letter = letter_to(writer)
    assert letter.subject == f"Đã duyệt: {NAME}"
    for part in (letter.body, html_of(letter)):
        assert f"{HOME}{record.get_absolute_url()}" in part
        assert "Tư liệu tốt" in part and "đã được duyệt và công bố" in part


def test_approved_for_later_says_when(submit: Submit, decide: Decide, writer: User) -> None:
    record = submit(go_live_at="2090-01-02 07:00")
    decide(record, "approve")
    letter = letter_to(writer)
    assert "sẽ công bố lúc" in letter.body and "2090" in letter.body
    assert f"{HOME}{url(record, 'edit')}" in letter.body
    assert record.get_absolute_url() not in letter.body


def test_approved_but_not_yet_open_does_not_lead_to_a_closed_door(
    submit: Submit, decide: Decide, writer: User
) -> None:
    record = submit(embargo_until="2090-01-02")
    decide(record, "approve")
    letter = letter_to(writer)
    assert "chưa mở được" in letter.body
    assert record.get_absolute_url() not in letter.body


@pytest.mark.parametrize(("writes", "reads"), [("vi", "en"), ("en", "vi")])
def test_each_reads_the_own_language(
    submit: Submit, writer: User, reviewer: User, writes: str, reads: str
) -> None:
    speaks(writer, writes)
    speaks(reviewer, reads)
    submit()
    letter = letter_to(reviewer)
    assert f'<html lang="{reads}">' in html_of(letter)
    with translation.override(reads):
        kind = str(capfirst(Site._meta.verbose_name))
    assert kind in letter.body and kind in html_of(letter)
    home = {"vi": f"{HOME}/", "en": f"{HOME}/en/"}[reads]
    assert f'href="{home}"' in html_of(letter) and f"\n{home}\n" in letter.body


def test_without_a_choice_it_is_vietnamese_whoever_caused_it(
    submit: Submit, writer: User, reviewer: User
) -> None:
    speaks(writer, "en")
    submit()
    assert letter_to(reviewer).subject.startswith("Chờ bạn duyệt")
    assert '<html lang="vi">' in html_of(letter_to(reviewer))


def test_an_english_reader_is_led_to_the_english_page(
    submit: Submit, decide: Decide, writer: User
) -> None:
    speaks(writer, "en")
    record = submit()
    decide(record, "approve")
    assert f"{HOME}/en/heritage/{record.slug}/" in letter_to(writer).body


def test_a_hostile_name_stays_text(submit: Submit, reviewer: User) -> None:
    submit('<script>alert("x")</script> & Đình <img src=//evil.example/x.png>')
    letter = letter_to(reviewer)
    page = html_of(letter)
    assert "<script" not in page and "<img" not in page
    assert "&lt;script&gt;" in page
    assert "<script>alert" in letter.body


def test_line_breaks_never_reach_the_headers(submit: Submit, decide: Decide, writer: User) -> None:
    record = submit()
    revision = record.get_latest_revision()
    revision.content["title_vi"] = "Đình\r\nBcc: all@example.vn\u2028Chèm"
    revision.save()
    decide(record, "approve")
    letter = letter_to(writer)
    assert letter.subject == "Đã duyệt: Đình Bcc: all@example.vn Chèm"
    assert set(letter.message()) & {"Bcc"} == set()


def test_a_hostile_note_stays_text(submit: Submit, decide: Decide, writer: User) -> None:
    record = submit()
    decide(record, "reject", "</div><a href='//evil.example'>bấm</a>")
    page = html_of(letter_to(writer))
    assert "&lt;/div&gt;&lt;a href=" in page


def test_an_administrator_who_does_not_review_is_left_in_peace(
    submit: Submit, reviewer: User
) -> None:
    root = officer("quan-tri", None)
    submit()
    told = [letter.to for letter in mail.outbox]
    assert told.count([root.email]) <= 1


@override_settings(WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS=True)
def test_who_asks_for_every_submission_gets_it(submit: Submit, reviewer: User) -> None:
    root = officer("quan-tri", None)
    record = submit()
    (told,) = [
        each
        for each in mail.outbox
        if each.to == [root.email] and each.subject == f"Đã gửi duyệt: {NAME}"
    ]
    assert f"{HOME}{url(record, 'edit')}" in told.body and record.pid in html_of(told)


@pytest.mark.parametrize("kind", ["submitted", "approved", "rejected"])
def test_what_is_turned_off_is_not_sent(
    submit: Submit, decide: Decide, writer: User, reviewer: User, kind: str
) -> None:
    for user in (writer, reviewer):
        speaks(user, "vi")
        profile = user.wagtail_userprofile
        setattr(profile, f"{kind}_notifications", False)
        profile.save()
    record = submit()
    submitted = len(mail.outbox)
    decide(record, "reject" if kind == "rejected" else "approve", "x")
    assert (submitted == 0) == (kind == "submitted")
    assert (len(mail.outbox) == submitted) == (kind != "submitted")


def test_another_role_is_not_told(submit: Submit) -> None:
    stranger = officer("nghien-cuu", Role.RESEARCHER)
    submit()
    assert [stranger.email] not in [letter.to for letter in mail.outbox]
