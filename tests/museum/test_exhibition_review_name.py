"""The name of the exhibitions' review, in the language of whoever reads it."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.utils import translation
from wagtail.models import GroupApprovalTask, Page, PageLogEntry, Task, Workflow
from wagtail.users.models import UserProfile

from heritage.access.roles import WORKFLOW, Role
from museum.accounts.models import User
from museum.models.exhibition import REVIEW
from tests.factories.exhibition import exhibition

pytestmark = pytest.mark.django_db

ENGLISH = {REVIEW: "Exhibition trial", WORKFLOW: "Record trial"}


@pytest.fixture(autouse=True)
def _catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """English for both names, whatever the catalogue of the day calls them."""

    def put(message: str) -> str:
        return ENGLISH[message] if translation.get_language() == "en" else message

    monkeypatch.setattr("heritage.curation.names.gettext", put)


def _reader(language: str) -> Client:
    user = User.objects.create_user(f"doc-{language}", f"{language}@example.vn", is_superuser=True)
    user.groups.add(Group.objects.get(name=Role.REVIEWER.value))
    UserProfile.objects.create(user=user, preferred_language=language)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def page() -> Page:
    """An exhibition that waits for its review."""
    made = exhibition(title="Hội Mới", live=False)
    made.save_revision()
    Workflow.objects.get(name=REVIEW).start(made, User.objects.create_user("nguoi-viet"))
    return made


@pytest.mark.parametrize("address", ["edit/", "history/", "workflow_history/"])
def test_pages_of_the_exhibition_say_it_in_the_language_of_the_account(
    page: Page, address: str
) -> None:
    said = _reader("en").get(f"/admin/pages/{page.pk}/{address}").content.decode()
    assert ENGLISH[REVIEW] in said and REVIEW not in said
    assert REVIEW in _reader("vi").get(f"/admin/pages/{page.pk}/{address}").content.decode()


def test_administrators_find_both_reviews_in_their_language() -> None:
    client = _reader("en")
    for address in ("/admin/workflows/list/", "/admin/workflows/tasks/index/"):
        said = client.get(address).content.decode()
        for stored, english in ENGLISH.items():
            assert english in said and stored not in said


def test_each_name_is_stored_as_it_was(page: Page) -> None:
    with translation.override("en"):
        for model in (Workflow, Task, GroupApprovalTask):
            row = model.objects.get(name=REVIEW)
            assert str(row.name) == ENGLISH[REVIEW]
            row.name = ENGLISH[REVIEW]
            row.save()
        entry = PageLogEntry.objects.get(page=page, action="wagtail.workflow.start")
        assert ENGLISH[REVIEW] in entry.message
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM wagtailcore_workflow ORDER BY name")
        assert {REVIEW, WORKFLOW} <= {name for (name,) in cursor.fetchall()}


def test_a_review_of_the_offices_own_keeps_its_name() -> None:
    Workflow.objects.create(name="Duyệt riêng", active=True)
    assert "Duyệt riêng" in _reader("en").get("/admin/workflows/list/").content.decode()
