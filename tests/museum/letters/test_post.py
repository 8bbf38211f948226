"""Letters leave after the commit, and a server that fails undoes nothing."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.core import mail
from django.core.mail import send_mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.test import override_settings

from museum.accounts.models import User

Capture = Callable[..., AbstractContextManager[list[Callable[[], None]]]]
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"
AFTER_COMMIT = "museum.letters.post.AfterCommitBackend"


class Broken(BaseEmailBackend):
    """A mail server that refuses."""

    def send_messages(self, email_messages: object) -> int:
        """Fail, as a server does that is not there."""
        raise ConnectionRefusedError


@pytest.fixture(autouse=True)
def _real_post() -> object:
    with override_settings(EMAIL_BACKEND=AFTER_COMMIT, LETTERS_BACKEND=LOCMEM):
        yield


def _tell() -> None:
    send_mail("Đã duyệt", "Nội dung", None, ["a@example.vn"])


@pytest.mark.django_db
def test_nothing_leaves_before_the_commit(django_capture_on_commit_callbacks: Capture) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        _tell()
        assert mail.outbox == []
    assert [letter.subject for letter in mail.outbox] == ["Đã duyệt"]


def test_what_is_rolled_back_is_not_told(committed_db: None) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        _tell()
        raise RuntimeError
    assert mail.outbox == []


def test_outside_a_transaction_it_leaves_at_once(committed_db: None) -> None:
    _tell()
    assert len(mail.outbox) == 1


def test_a_server_that_fails_undoes_nothing(committed_db: None) -> None:
    with override_settings(LETTERS_BACKEND=f"{__name__}.Broken"), transaction.atomic():
        User.objects.create_user("moi")
        _tell()
    assert User.objects.filter(username="moi").exists()
