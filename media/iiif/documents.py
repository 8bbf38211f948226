"""How IIIF doors that speak of things answer: JSON-LD by its context, known again by its tag."""

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from media.admission import Circle
from media.iiif.answers import OPEN, iiif_door, kept_for, kept_in_front, problem
from search.api.problems import problem_json

View = Callable[..., HttpResponseBase]
_JSON, _LD_JSON = "application/json", "application/ld+json"


class GoneError(Exception):
    """What was here was taken back; whoever kept it should let it go."""


def document_door(view: View) -> View:
    """Do as `iiif_door` does, in words about records."""

    @iiif_door
    @wraps(view)
    def door(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        try:
            return view(request, **parts)
        except Http404:
            return problem(404, _("Không có gì ở địa chỉ này, hoặc không được công bố."))
        except GoneError:
            headers = {**OPEN, "Cache-Control": "no-store"}
            return problem_json(410, _("Đã rút"), _("Hồ sơ ở địa chỉ này đã được rút."), headers)

    return door


def json_kind(request: HttpRequest, context: str) -> str:
    """Return the media type to answer in: JSON-LD of the context unless plain JSON is preferred."""
    kind = request.get_preferred_type([_LD_JSON, _JSON]) or _JSON
    return f'{kind};profile="{context}"' if kind == _LD_JSON else kind


def json_answer(
    request: HttpRequest,
    content: dict[str, Any],
    *,
    circle: Circle,
    seconds: int,
    languages: str = "",
) -> HttpResponseBase:
    """Return `content` as JSON-LD of its context, as plain JSON to those who prefer it, or 304.

    There is no time of change: too much that is not the thing's own is told of it. Whoever
    reads, the `languages` (as in Content-Language) are the same.
    """
    context = content["@context"]
    kind = json_kind(request, context if isinstance(context, str) else context[-1])
    body = json.dumps(content, ensure_ascii=False).encode()
    etag = f'"{hashlib.blake2b(kind.encode() + body, digest_size=12).hexdigest()}"'
    answer: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if answer is None:
        answer = HttpResponse(body, content_type=kind)
    told = {"ETag": etag, "Cache-Control": kept_for(circle, seconds), "Vary": "Accept"}
    if languages:
        told["Content-Language"] = languages
    for name, value in {**told, **kept_in_front(circle), **OPEN}.items():
        answer[name] = value
    return answer
