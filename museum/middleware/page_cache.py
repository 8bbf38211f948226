"""Whole pages for visitors who are not signed in, kept in memory while nothing changes.

Key: host, language of the path, path and query. A page is kept for the content generation it
was made in and no longer than the next midnight of the museum (festivals and embargoes turn at
midnight; scheduled publishing is a change like any other). Only 200 answers to GET that set no
cookie and vary by nothing are kept; both plain and compressed, so that a hit costs no work.
"""

import gzip
import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from datetime import time as clock
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import parse_http_date_safe

from museum.freshness import generation

LONGEST_QUERY = 300
"""Characters of a query string; longer ones are answered but not kept."""
LARGEST_PAGE = 1024 * 1024
_NEVER = ("/admin", "/api", "/media", "/documents", "/iiif", "/static", "/healthz", "/readyz")
_TYPES = ("text/html", "text/css", "text/plain", "text/calendar", "application/geo+json")
_DROPPED = {"Content-Length", "Content-Encoding", "Vary", "ETag", "Cache-Control"}


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it goes out."""

    generation: int
    expires: float
    etag: str
    headers: tuple[tuple[str, str], ...]
    plain: bytes
    packed: bytes

    @property
    def size(self) -> int:
        """Bytes it takes."""
        return len(self.plain) + len(self.packed)


@dataclass
class Shelf:
    """Pages of this process, the least recently used leave first."""

    pages: OrderedDict[str, Kept] = field(default_factory=OrderedDict)
    bytes: int = 0
    lock: Lock = field(default_factory=Lock)

    def get(self, key: str, now_generation: int) -> Kept | None:
        """Return the page if it is still true."""
        page = self.pages.get(key)
        if page is None:
            return None
        if page.generation != now_generation or page.expires <= time.time():
            self.drop(key)
            return None
        return page

    def put(self, key: str, page: Kept, room: int) -> None:
        """Keep a page, and let go of old ones until everything fits in ``room`` bytes."""
        with self.lock:
            self._drop(key)
            self.pages[key] = page
            self.bytes += page.size
            while self.bytes > room and self.pages:
                self._drop(next(iter(self.pages)))

    def drop(self, key: str) -> None:
        """Forget one page."""
        with self.lock:
            self._drop(key)

    def clear(self) -> None:
        """Forget everything."""
        with self.lock:
            self.pages.clear()
            self.bytes = 0

    def _drop(self, key: str) -> None:
        page = self.pages.pop(key, None)
        if page is not None:
            self.bytes -= page.size


shelf = Shelf()


class PageCacheMiddleware:
    """Answers from the shelf, or lets the page be made and keeps it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serve one request."""
        if not _may_be_kept(request):
            return self.get_response(request)
        key = _key(request)
        now = generation()
        page = shelf.get(key, now)
        if page is None:
            response = self.get_response(request)
            page = _keep(request, response, now)
            if page is None:
                return response
            shelf.put(key, page, settings.PAGE_CACHE_BYTES)
        return _answer(request, page)


def _may_be_kept(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD")
        and settings.PAGE_CACHE_BYTES > 0
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not request.path_info.startswith(_NEVER)
        and len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY
        and len(request.path_info) <= LONGEST_QUERY
    )


def _key(request: HttpRequest) -> str:
    meta = request.META
    host = meta.get("HTTP_HOST", "")
    return f"{request.scheme}://{host}{request.path_info}?{meta.get('QUERY_STRING', '')}"


def _keep(request: HttpRequest, response: HttpResponse, made_in: int) -> Kept | None:
    """Return the page to keep, None when it must not be."""
    if (
        request.method != "GET"
        or response.status_code != 200
        or response.streaming
        or response.cookies
        or not response.get("Content-Type", "").startswith(_TYPES)
        or "Cookie" in response.get("Vary", "")
        or "no-store" in response.get("Cache-Control", "")
        or "private" in response.get("Cache-Control", "")
        or len(response.content) > LARGEST_PAGE
    ):
        return None
    body = response.content
    return Kept(
        generation=made_in,
        expires=_next_midnight(timezone.localtime()).timestamp(),
        etag=f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"',
        headers=tuple(item for item in response.items() if item[0] not in _DROPPED),
        plain=body,
        packed=gzip.compress(body, compresslevel=6, mtime=0),
    )


def _next_midnight(now: datetime) -> datetime:
    tomorrow = now.date() + timedelta(days=1)
    return datetime.combine(tomorrow, clock.min, tzinfo=now.tzinfo)


def _answer(request: HttpRequest, page: Kept) -> HttpResponse:
    meta = request.META
    if _has_it(meta, page):
        response = HttpResponse(status=304)
    elif "gzip" in meta.get("HTTP_ACCEPT_ENCODING", ""):
        response = HttpResponse(page.packed)
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(page.packed))
    else:
        response = HttpResponse(page.plain)
        response.headers["Content-Length"] = str(len(page.plain))
    for name, value in page.headers:
        response.headers[name] = value
    response.headers["ETag"] = page.etag
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "no-cache"
    return response


def _has_it(meta: Mapping[str, str], page: Kept) -> bool:
    """Whether the reader said to hold this very page; its fingerprint says more than a date."""
    held = meta.get("HTTP_IF_NONE_MATCH", "")
    if held:
        return held.removeprefix("W/") == page.etag
    since = meta.get("HTTP_IF_MODIFIED_SINCE", "")
    changed = dict(page.headers).get("Last-Modified", "") if since else ""
    if not changed:
        return False
    return (parse_http_date_safe(since) or 0) >= (parse_http_date_safe(changed) or 0)
