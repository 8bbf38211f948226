"""Officers of each role, and records of each kind, as the admin's tests need them."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from heritage.access.roles import Role
from museum.accounts.models import User
from tests.heritage.curation.office import KINDS


def officer(name: str, role: Role | None) -> User:
    """Create a user of ``role`` (None: a superuser)."""
    user = User.objects.create_user(
        name, f"{name}@example.vn", "mat-khau", is_superuser=role is None
    )
    if role is not None:
        user.groups.add(Group.objects.get(name=role.value))
    return user


@pytest.fixture
def reviewer(db: None) -> User:
    """May publish."""
    return officer("tham-dinh", Role.REVIEWER)


@pytest.fixture
def area_officer(db: None) -> User:
    """May only submit."""
    return officer("can-bo", Role.AREA_OFFICER)


@pytest.fixture
def researcher(db: None) -> User:
    """Has nothing to do here."""
    return officer("nghien-cuu", Role.RESEARCHER)


@pytest.fixture
def superuser(db: None) -> User:
    """May do anything."""
    return officer("quan-tri", None)


def signed_in(user: User) -> Client:
    """A browser of ``user``."""
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def reviewing(reviewer: User) -> Client:
    """The reviewer's browser."""
    return signed_in(reviewer)


@pytest.fixture
def writing(area_officer: User) -> Client:
    """The area officer's browser."""
    return signed_in(area_officer)


@pytest.fixture(params=KINDS, ids=[model._meta.model_name for model in KINDS])
def kind(request: pytest.FixtureRequest) -> type:
    """Each kind in turn."""
    return request.param
