"""The server behind a URL, and what its failures mean to us."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from elastic_transport import ApiError, TransportError
from elasticsearch import Elasticsearch

from search.index.engines import SearchUnavailable

logger = logging.getLogger(__name__)

ANSWER = 5.0
"""Seconds that a question may take before the visitor is told to come back."""
WRITE = 60.0
"""Seconds that a write may take."""
_SCHEMES = {"elasticsearch": "http", "elasticsearchs": "https"}


class Server:
    """One index name on one server: ``elasticsearch[s]://[user:password@]host[:port]/name``."""

    def __init__(self, url: str) -> None:
        """Read the URL without connecting. Raises `ImproperlyConfigured`."""
        parts = urlsplit(url)
        name = parts.path.strip("/")
        if parts.scheme not in _SCHEMES or not parts.hostname or not _sound(name):
            raise ImproperlyConfigured(
                f"SEARCH_URL names no index: {parts.scheme}://…; "
                "write elasticsearch://host:9200/name (elasticsearchs:// for TLS)"
            )
        login = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
        self.name = name
        self.client = Elasticsearch(
            f"{_SCHEMES[parts.scheme]}://{parts.hostname}:{parts.port or 9200}",
            basic_auth=login,
            request_timeout=ANSWER,
            max_retries=0,
        )
        self.writing = self.client.options(request_timeout=WRITE, max_retries=2)


def _sound(name: str) -> bool:
    """Whether Elasticsearch would take the name, and nothing in it is a pattern."""
    return name.replace("-", "").replace("_", "").isalnum() and name.isascii() and name.islower()


@contextmanager
def failures() -> Iterator[None]:
    """Whatever goes wrong with the server is a `SearchUnavailable`."""
    try:
        yield
    except (ApiError, TransportError) as error:
        logger.warning("Elasticsearch does not answer: %s", error)
        raise SearchUnavailable(str(error)) from error
