"""What every test shares."""

import os
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import translation
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from search.backends.embedded import album

EXAMPLES = int(os.environ.get("EXAMPLES", "50"))
"""How many random inputs every property is tried with."""

settings.register_profile("house", max_examples=EXAMPLES, deadline=None)
settings.load_profile("house")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that commit last: they leave an empty database behind.

    pytest-django does so too, but then pytest groups what shares a parameter of the session,
    like the browser, and would bring those among the others again.
    """
    items.sort(key=lambda item: "transactional_db" in getattr(item, "fixturenames", ()))


@pytest.fixture(autouse=True)
def _vietnamese() -> None:
    """A request leaves its language behind in the thread; every test starts with the house's."""
    translation.activate("vi")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> str:
    """Make the database; what migrations put there, as a fixture."""
    with django_db_blocker.unblock():
        return str(connection.creation.serialize_db_to_string())


@pytest.fixture
def committed_db(django_db_setup: str, transactional_db: None) -> Iterator[None]:
    """A database that commits, with what migrations put there.

    pytest-django's serialised rollback keeps that on the connection object, and Playwright's
    event loop gives a test another one.
    """
    album.forget()
    call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
    connection.creation.deserialize_db_from_string(django_db_setup)
    album.forget()
    yield
    album.forget()
