"""System checks: the engine that is named exists and suits the database."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from search.backends import get_backend


@register()
def check_search_url(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """`SEARCH_URL` names an engine that we have and that goes with the database."""
    try:
        get_backend()
    except ImproperlyConfigured as error:
        hint = "Set SEARCH_URL to sqlite: for the embedded engine."
        return [Error(str(error), hint=hint, id="search.E001")]
    return database_problems(settings.SEARCH_URL, settings.DATABASES["default"]["ENGINE"])


def database_problems(url: str, engine: str) -> list[CheckMessage]:
    """What is wrong with this engine on this database."""
    if url.startswith("sqlite:") and not engine.endswith("sqlite3"):
        hint = "Use an SQLite DATABASE_URL, or name another engine in SEARCH_URL."
        return [
            Error(
                f"SEARCH_URL={url!r} needs the SQLite database, not {engine}.",
                hint=hint,
                id="search.E002",
            )
        ]
    return []
