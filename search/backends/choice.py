"""``SEARCH_URL`` → the engine."""

from functools import lru_cache
from typing import cast

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils.module_loading import import_string

from search.backends.base import SearchBackend

ENGINES = {
    "sqlite": "search.backends.embedded.EmbeddedBackend",
    "elasticsearch": "search.backends.elasticsearch.ElasticsearchBackend",
    "elasticsearchs": "search.backends.elasticsearch.ElasticsearchBackend",
}
"""URL scheme → dotted path of the back end."""


def get_backend() -> SearchBackend:
    """The engine that the settings name. Raises `ImproperlyConfigured` when there is none."""
    return backend_for(settings.SEARCH_URL)


@lru_cache(maxsize=8)
def backend_for(url: str) -> SearchBackend:
    """The engine of a URL, one instance per URL."""
    scheme = url.partition(":")[0]
    if scheme not in ENGINES or ":" not in url:
        known = ", ".join(f"{name}:" for name in sorted(ENGINES))
        raise ImproperlyConfigured(f"SEARCH_URL={url!r} names no search engine. Known: {known}")
    return cast("SearchBackend", import_string(ENGINES[scheme])(url))


@receiver(setting_changed)
def _forget(*, setting: str, **kwargs: object) -> None:
    if setting == "SEARCH_URL":
        backend_for.cache_clear()
