"""An index in a database file of its own, for tests with several connections."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from pytest_django import DjangoDbBlocker

from search.backends.embedded import album, schema

ALIAS = "scratch"


@pytest.fixture
def scratch(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[BaseDatabaseWrapper]:
    """This thread's connection to an empty index in a file; others get theirs by alias."""
    settings = connections[DEFAULT_DB_ALIAS].settings_dict
    connections.databases[ALIAS] = {**settings, "NAME": str(tmp_path / "index.sqlite3")}
    with django_db_blocker.unblock():
        connection = connections[ALIAS]
        with connection.schema_editor() as editor:
            for model in apps.get_app_config("search").get_models():
                editor.create_model(model)
        schema.prepare(connection)
        yield connection
        album.forget()
        connection.close()
    del connections[ALIAS]
    del connections.databases[ALIAS]
