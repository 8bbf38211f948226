"""What the desk refuses, it refuses in the account's language."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from heritage.access.roles import Role
from museum.accounts.models import User

pytestmark = pytest.mark.django_db

REFUSED = {
    "en": "Sorry, you do not have permission to access this area.",
    "vi": "Rất tiếc, bạn không có quyền vào khu vực này.",
}


def desk_of(language: str) -> Client:
    """The browser of an officer who reads ``language``; empty: one who never said."""
    user = User.objects.create_user("can-bo", "can-bo@example.vn", "mat-khau-dai")
    user.groups.add(Group.objects.get(name=Role.AREA_OFFICER.value))
    if language:
        UserProfile.objects.create(user=user, preferred_language=language)
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize(("language", "told"), [("en", "en"), ("vi", "vi"), ("", "vi")])
def test_a_refusal_speaks_the_accounts_language(language: str, told: str) -> None:
    page = desk_of(language).get(reverse("wagtailusers_users:index"), follow=True)
    assert page.status_code == 200
    assert REFUSED[told] in page.content.decode()


def test_an_account_changes_nothing_in_the_museum() -> None:
    page = desk_of("en").get("/", follow=True).content.decode()
    assert '<html lang="vi"' in page


def test_signing_in_needs_no_account() -> None:
    assert Client().get(reverse("wagtailadmin_login")).status_code == 200
