"""Answering with a stored file: validators, cache headers, byte ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, quote_etag

from media.handing import handed_over
from media.kinds import Stored
from media.storage import is_remote, part_of

_FOREVER = 31_536_000
_RANGE = re.compile(r"bytes=(\d*)-(\d*)\Z")


@dataclass(frozen=True, slots=True)
class ByteRange:
    """Inclusive positions in a file."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """Number of bytes."""
        return self.last - self.first + 1


class Unsatisfiable(ValueError):
    """The range asked for lies outside the file."""


def parse_range(header: str, size: int) -> ByteRange | None:
    """Return the single range asked for; None to answer with the whole file.

    Several ranges, another unit or nonsense are ignored, as RFC 9110 allows. Raises
    `Unsatisfiable` when the range starts beyond the end.
    """
    match = _RANGE.match(header.strip())
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        if int(last) == 0:
            raise Unsatisfiable
        return ByteRange(max(0, size - int(last)), size - 1)
    if int(first) >= size:
        raise Unsatisfiable
    if last and int(last) < int(first):
        return None
    return ByteRange(int(first), min(int(last or size), size - 1))


def respond_with(
    request: HttpRequest, stored: Stored, *, public: bool, inline: bool
) -> HttpResponseBase:
    """Return the file, a part of it, 304, 412 or 416, as the request asks.

    Raises `OSError` when the file is gone from storage.
    """
    size = stored.storage.size(stored.name)
    etag = quote_etag(stored.etag)
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        response = _body(request, stored, size, etag)
        if response.status_code != 416:
            disposition = content_disposition_header(not inline, stored.download_name)
            if disposition:
                response["Content-Disposition"] = disposition
    response["ETag"] = etag
    response["Accept-Ranges"] = "bytes"
    response["X-Content-Type-Options"] = "nosniff"
    if public:
        patch_cache_control(response, public=True, max_age=_FOREVER, immutable=True)
    else:
        patch_cache_control(response, private=True, no_cache=True)
    return response


def _body(request: HttpRequest, stored: Stored, size: int, etag: str) -> HttpResponseBase:
    if (answer := handed_over(stored)) is not None:
        return answer
    wanted = None
    if request.headers.get("If-Range", etag) == etag and "Range" in request.headers:
        try:
            wanted = parse_range(request.headers["Range"], size)
        except Unsatisfiable:
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    headers = {"Content-Length": str(wanted.length if wanted else size)}
    if wanted:
        headers["Content-Range"] = f"bytes {wanted.first}-{wanted.last}/{size}"
    status = 206 if wanted else 200
    if request.method == "HEAD":
        return HttpResponse(status=status, content_type=stored.mime, headers=headers)
    if wanted is None and not is_remote(stored.storage):
        file = stored.storage.open(stored.name, "rb")
        return FileResponse(file, content_type=stored.mime, headers=headers)
    part = _pieces(stored, wanted or ByteRange(0, size - 1))
    return StreamingHttpResponse(part, status=status, content_type=stored.mime, headers=headers)


def _pieces(stored: Stored, wanted: ByteRange) -> Iterator[bytes]:
    if is_remote(stored.storage):
        found: Iterator[bytes] = stored.storage.pieces(stored.name, wanted.first, wanted.length)  # type: ignore[attr-defined]
        return found
    return part_of(stored.storage.open(stored.name, "rb"), wanted.first, wanted.length)
