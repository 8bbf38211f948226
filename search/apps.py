"""Search: a library over documents that knows no museum."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Bottom layer: text to terms, questions to answers."""

    name = "search"
    verbose_name = _("Tìm kiếm")

    def ready(self) -> None:
        """Register the checks, the engine, and the making of its tables after `migrate`."""
        from search import checks  # noqa: F401  (registers itself)
        from search.backends import get_backend
        from search.index import register_engine

        register_engine(get_backend)
        post_migrate.connect(_prepare, sender=self)


def _prepare(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Make the engine's own tables once Django's are there."""
    from django.db import DEFAULT_DB_ALIAS

    from search.backends import get_backend

    if using == DEFAULT_DB_ALIAS:
        get_backend().prepare()
