"""What every test shares."""

import os
from collections.abc import Iterator

import pytest
from django.test.utils import teardown_databases
from django.utils import translation
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from museum.middleware.page_cache import shelf
from museum.presentation import kept
from search.backends.embedded import album
from tests.migrated import Migrated

EXAMPLES = int(os.environ.get("EXAMPLES", "50"))
"""How many random inputs every property is tried with."""

settings.register_profile("house", max_examples=EXAMPLES, deadline=None)
settings.load_profile("house")


WHOLE_PAGES = (
    "tests/browser/",
    "tests/heritage/curation/",
    "tests/museum/demo/pictures/",
    "tests/museum/views/",
)
"""Where a case asks for whole pages or draws whole pictures. To note every line that runs, those
of Django too, takes almost as long again; the first case of such a test is noted for all."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that commit last: they leave an empty database behind.

    pytest-django does so too, but then pytest groups what shares a parameter of the session,
    like the browser, and would bring those among the others again.
    """
    items.sort(key=lambda item: "transactional_db" in getattr(item, "fixturenames", ()))
    for item in items:
        if item.nodeid.startswith(WHOLE_PAGES) and _is_further_case(item):
            item.add_marker("no_cover")


def _is_further_case(item: pytest.Item) -> bool:
    case = getattr(item, "callspec", None)
    return case is not None and any(case.indices.values())


@pytest.fixture(autouse=True)
def _vietnamese() -> None:
    """A request leaves its language behind in the thread; every test starts with the house's."""
    translation.activate("vi")


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Forget what earlier tests made the process keep: their rows are gone."""
    kept.forget()
    shelf.clear()
    yield
    kept.forget()
    shelf.clear()


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_modify_db_settings: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
) -> Iterator[Migrated]:
    """Make the database; how to come back to what migrations put there, as a fixture."""
    folder = tmp_path_factory.getbasetemp()
    migrated = Migrated(folder if worker_id == "master" else folder.parent)
    verbosity = request.config.option.verbose
    with django_db_blocker.unblock():
        made = migrated.set_up(verbosity)
    yield migrated
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity)


@pytest.fixture
def committed_db(django_db_setup: Migrated, transactional_db: None) -> Iterator[None]:
    """A database that commits, with what migrations put there.

    pytest-django's serialised rollback keeps that on the connection object, and Playwright's
    event loop gives a test another one.
    """
    album.forget()
    django_db_setup.restore()
    album.forget()
    yield
    album.forget()
