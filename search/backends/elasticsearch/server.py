"""The server behind a URL, and what its failures mean to us."""

import logging
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from elastic_transport import (
    ApiError,
    ConnectionError,
    ConnectionTimeout,
    Transport,
    TransportApiResponse,
    TransportError,
)
from elasticsearch import Elasticsearch

from search.index.engines import SearchUnavailable

logger = logging.getLogger(__name__)

ANSWER = 4.0
"""Seconds that a question may take before the visitor is told to come back."""
PAUSE = 10.0
"""Seconds for which a server that did not answer is not asked again: nobody waits in vain."""
WRITE = 60.0
"""Seconds that a write may take."""
_SCHEMES = {"elasticsearch": "http", "elasticsearchs": "https"}


class QuestionTransport(Transport):
    """A transport that lets a server rest which has just been found not to answer."""

    _again = 0.0

    def perform_request(self, *args: Any, **kwargs: Any) -> TransportApiResponse:
        """As its parent does. Raises `ConnectionError` at once while the server rests."""
        if time.monotonic() < self._again:
            raise ConnectionError("it did not answer a moment ago")
        try:
            return super().perform_request(*args, **kwargs)
        except (ConnectionError, ConnectionTimeout):
            self._again = time.monotonic() + PAUSE
            raise


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
        address = f"{_SCHEMES[parts.scheme]}://{parts.hostname}:{parts.port or 9200}"
        self.client = Elasticsearch(
            address,
            basic_auth=login,
            request_timeout=ANSWER,
            max_retries=0,
            transport_class=QuestionTransport,
        )
        """For what somebody waits for."""
        self.writing = Elasticsearch(
            address, basic_auth=login, request_timeout=WRITE, max_retries=2
        )
        """For what has time."""

    def search_all(self, bodies: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """The answers to several searches, in one call. Raises what the client raises."""
        if len(bodies) == 1:
            return [self.client.search(index=self.name, body=dict(bodies[0])).body]
        each = [part for body in bodies for part in ({}, body)]
        answers = self.client.msearch(index=self.name, searches=each).body["responses"]
        for answer in answers:
            if "error" in answer:
                raise SearchUnavailable(f"Elasticsearch refused a search: {answer['error']}")
        return list(answers)


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


def those_there(docs: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The documents of an `mget` that the index has.

    Raises `SearchUnavailable` for one that cannot be read now: a server that has just come up
    answers although not all of its shards have.
    """
    for doc in docs:
        if "error" in doc:
            raise SearchUnavailable(str(doc["error"]))
        if doc["found"]:
            yield doc
