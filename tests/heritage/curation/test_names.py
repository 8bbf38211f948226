"""The review's own name, stored in Vietnamese, in the language of whoever reads it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.template import Context, Template
from django.test import Client
from django.utils import translation
from wagtail.models import ModelLogEntry, Task, Workflow
from wagtail.users.models import UserProfile

from heritage.access.roles import WORKFLOW
from heritage.models import HeritageRecord, ReviewTask, Site
from museum.accounts.models import User
from tests.heritage.curation.conftest import signed_in
from tests.heritage.curation.office import make, url

pytestmark = pytest.mark.django_db

ENGLISH = "Record review"


@pytest.fixture(autouse=True)
def _catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """English for the name, whatever the catalogue of the day calls it."""

    def put(message: str) -> str:
        return ENGLISH if (translation.get_language(), message) == ("en", WORKFLOW) else message

    monkeypatch.setattr("heritage.curation.names.gettext", put)


@pytest.fixture
def english(area_officer: User) -> Iterator[Client]:
    """The browser of an officer who reads English."""
    UserProfile.objects.create(user=area_officer, preferred_language="en")
    with translation.override("vi"):
        yield signed_in(area_officer)


def waiting(user: User) -> HeritageRecord:
    record = make(Site)
    Workflow.objects.get(name=WORKFLOW).start(record, user)
    return record


@pytest.mark.parametrize("view", ["edit", "history", "workflow_history"])
def test_pages_say_it_in_the_language_of_the_account(
    english: Client, reviewing: Client, area_officer: User, view: str
) -> None:
    record = waiting(area_officer)
    page = english.get(url(record, view)).content.decode()
    assert ENGLISH in page
    assert WORKFLOW not in page
    assert WORKFLOW in reviewing.get(url(record, view)).content.decode()


def test_the_account_of_one_review_says_it_too(english: Client, area_officer: User) -> None:
    record = waiting(area_officer)
    state = record.current_workflow_state
    page = english.get(url(record, "workflow_history_detail", state.pk)).content.decode()
    assert ENGLISH in page
    assert WORKFLOW not in page


def test_administrators_find_it_in_their_language(superuser: User) -> None:
    UserProfile.objects.create(user=superuser, preferred_language="en")
    for address in ("/admin/workflows/list/", "/admin/workflows/tasks/index/"):
        page = signed_in(superuser).get(address).content.decode()
        assert ENGLISH in page
        assert WORKFLOW not in page


def test_mail_says_it_in_the_language_of_whom_it_goes_to(
    reviewer: User, area_officer: User, django_capture_on_commit_callbacks: Any
) -> None:
    UserProfile.objects.create(user=reviewer, preferred_language="en")
    with django_capture_on_commit_callbacks(execute=True):
        waiting(area_officer)
    (letter,) = [each for each in mail.outbox if each.to == [reviewer.email]]
    assert WORKFLOW not in letter.subject + letter.body


def test_what_is_stored_stays_as_it_was(area_officer: User) -> None:
    record = waiting(area_officer)
    with translation.override("en"):
        for model in (Workflow, Task, ReviewTask):
            row = model.objects.get(name=WORKFLOW)
            assert str(row.name) == ENGLISH
            row.save()
            row.refresh_from_db()
            assert row.name == WORKFLOW
        entry = ModelLogEntry.objects.for_instance(record).get(action="wagtail.workflow.start")
        assert ENGLISH in entry.message
        entry.save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM wagtailcore_workflow WHERE name = %s", [WORKFLOW])
        assert cursor.fetchall() == [(WORKFLOW,)]


@pytest.mark.parametrize("posted", [ENGLISH, WORKFLOW])
def test_saving_the_form_leaves_the_name(superuser: User, posted: str) -> None:
    UserProfile.objects.create(user=superuser, preferred_language="en")
    task = ReviewTask.objects.get(name=WORKFLOW)
    address = f"/admin/workflows/tasks/edit/{task.pk}/"
    signed_in(superuser).post(address, {"name": posted, "active": "on"})
    workflow = Workflow.objects.get(name=WORKFLOW)
    workflow.name = posted
    with translation.override("en"):
        workflow.save()
    assert (
        Workflow.objects.get(name=WORKFLOW).name
        == ReviewTask.objects.get(name=WORKFLOW).name
        == WORKFLOW
    )


def test_another_name_is_nobody_s_to_translate() -> None:
    own = Workflow.objects.create(name="<b>Duyệt của quận</b>")
    with translation.override("en"):
        assert str(Workflow.objects.get(pk=own.pk).name) == "<b>Duyệt của quận</b>"


def test_it_is_shown_as_a_string_is() -> None:
    template = Template("{{ name }}|{{ name|upper }}|{{ name|capfirst }}")
    with translation.override("en"):
        name = Workflow.objects.get(name=WORKFLOW).name
        shown = template.render(Context({"name": name}))
        assert shown == f"{ENGLISH}|{ENGLISH.upper()}|{ENGLISH}"
        assert f"{name}" == "%s" % name == "{}".format(name) == ENGLISH  # noqa: UP031, UP032  (every way there is)
