"""The opaque ``after`` token: a place in the order of one question's answer."""

import base64
import binascii
import hashlib
import json

from search.request import SearchRequest

Place = list[int | float | str]

_LONGEST = 2_000


class BadCursor(ValueError):
    """The ``after`` token is malformed or belongs to another question."""


def write_cursor(request: SearchRequest, place: Place) -> str:
    """A token for the page of this question that follows ``place``."""
    data = json.dumps([_digest(request), *place], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(data.encode()).decode().rstrip("=")


def read_cursor(request: SearchRequest) -> Place | None:
    """The place that ``request.after`` names; None on the first page. Raises `BadCursor`."""
    if not request.after:
        return None
    try:
        if len(request.after) > _LONGEST:
            raise ValueError("too long")
        padded = request.after + "=" * (-len(request.after) % 4)
        raw = base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True)
        data = json.loads(raw, parse_constant=_refuse)
    except (ValueError, binascii.Error, RecursionError) as error:
        raise BadCursor("after is malformed") from error
    if not isinstance(data, list) or not data or data[0] != _digest(request):
        raise BadCursor("after belongs to another question")
    place = data[1:]
    if any(isinstance(part, bool) or not isinstance(part, int | float | str) for part in place):
        raise BadCursor("after is malformed")
    return place


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no place")


def _digest(request: SearchRequest) -> str:
    filters = sorted((facet, sorted(values)) for facet, values in request.filters.items() if values)
    asked = [request.text, request.lang, filters, request.sort, request.exact]
    text = json.dumps(asked, ensure_ascii=False)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
