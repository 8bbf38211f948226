"""Officers who write and decide, and what they were sent."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from wagtail.users.models import UserProfile

from heritage.access.roles import Role
from heritage.models import HeritageRecord, Site
from museum.accounts.models import User
from tests.heritage.curation.conftest import officer, signed_in
from tests.heritage.curation.office import filled, url

NAME = "Đình Chèm"


@pytest.fixture
def writer(db: None) -> User:
    """An area officer with a name."""
    user = officer("can-bo", Role.AREA_OFFICER)
    user.last_name, user.first_name = "Nguyễn", "Thị Lan"
    user.save()
    return user


@pytest.fixture
def reviewer(db: None) -> User:
    """Who decides."""
    return officer("tham-dinh", Role.REVIEWER)


@pytest.fixture
def submit(
    writer: User, reviewer: User, django_capture_on_commit_callbacks: Any
) -> Callable[..., HeritageRecord]:
    """Add a record by the form and submit it, as the area officer does."""

    def submit(title: str = NAME, **fields: str) -> HeritageRecord:
        data = filled(Site, writer, title_vi=title, **{"action-submit": "1"}, **fields)
        with django_capture_on_commit_callbacks(execute=True):
            signed_in(writer).post(url(Site, "add"), data)
        return HeritageRecord.objects.latest("pk")

    return submit


@pytest.fixture
def decide(reviewer: User) -> Callable[..., None]:
    """Approve or reject what waits, with a comment, as the reviewer does."""

    def decide(record: HeritageRecord, action: str, comment: str = "") -> None:
        state = record.current_workflow_task_state
        address = url(record, "workflow_action", action, state.pk)
        browser: Client = signed_in(reviewer)
        browser.post(address, {"comment": comment})

    return decide


def speaks(user: User, language: str) -> None:
    """Let ``user`` choose the language of the admin."""
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})


def letter_to(user: User) -> EmailMultiAlternatives:
    """The one newest letter to ``user``."""
    letters = [each for each in mail.outbox if each.to == [user.email]]
    assert letters, [each.to for each in mail.outbox]
    newest = letters[-1]
    assert isinstance(newest, EmailMultiAlternatives)
    return newest


def html_of(letter: EmailMultiAlternatives) -> str:
    """Its HTML part."""
    ((content, kind),) = letter.alternatives
    assert kind == "text/html"
    return str(content)
