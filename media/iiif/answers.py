"""How IIIF doors answer: open to every page, cached by all only what all may see."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _

from media.admission import Circle
from search.api.problems import problem_json

METHODS = "GET, HEAD, OPTIONS"
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Link, ETag, Last-Modified, Retry-After",
}
"""Any page may read these answers; a browser sends no cookie along when it does."""
_PREFLIGHT = {
    **OPEN,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}

UNASKED = 60
"""Seconds for which a public answer is handed out without asking again whether it still is one."""

View = Callable[..., HttpResponseBase]


class LaterError(Exception):
    """Cannot be answered now; may be in so many seconds."""

    def __init__(self, seconds: int, detail: str) -> None:
        super().__init__(detail)
        self.seconds = seconds


class RefusedError(ValueError):
    """The request asks for what cannot be; its text says what, in the reader's language."""


def iiif_door(view: View) -> View:
    """Answer preflights, refuse other methods than reading, tell every failure as a problem."""

    @wraps(view)
    def door(request: HttpRequest, **parts: str) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={**_PREFLIGHT, "Allow": METHODS})
        if request.method not in ("GET", "HEAD"):
            answer = problem(405, _("Địa chỉ này chỉ để đọc."))
            answer["Allow"] = METHODS
            return answer
        try:
            return view(request, **parts)
        except RefusedError as error:
            return problem(400, str(error))
        except Http404:
            return problem(404, _("Không có ảnh nào ở địa chỉ này, hoặc ảnh không được công bố."))
        except LaterError as error:
            answer = problem(503, str(error))
            answer["Retry-After"] = str(error.seconds)
            return answer

    return door


def problem(status: int, detail: str) -> HttpResponse:
    """Return an RFC 9457 problem; never kept, for what is refused today may be there tomorrow."""
    titles = {
        400: _("Yêu cầu không hợp lệ"),
        404: _("Không tìm thấy"),
        405: _("Không được phép"),
        503: _("Tạm thời chưa phục vụ được"),
    }
    return problem_json(status, titles[status], detail, {**OPEN, "Cache-Control": "no-store"})


def kept_for(circle: Circle, seconds: int) -> str:
    """Return the Cache-Control of an answer: what not everybody may see is kept nowhere."""
    return f"public, max-age={seconds}" if circle is Circle.ANYONE else "private, no-store"


def kept_in_front(circle: Circle) -> dict[str, str]:
    """Return what lets a front server keep an answer (nginx reads it and passes it to nobody).

    Browsers may keep it longer (`kept_for`); a front server hands it to people who never asked.
    """
    return {"X-Accel-Expires": str(UNASKED)} if circle is Circle.ANYONE else {}


def validators(etag: str, modified: float) -> dict[str, str]:
    """Return the headers by which an answer is known again; `modified` in seconds since 1970."""
    return {"ETag": etag, "Last-Modified": http_date(int(modified))}


def conditional(
    request: HttpRequest,
    *,
    modified: float,
    headers: dict[str, str],
    body: Callable[[], HttpResponse],
) -> HttpResponseBase:
    """Return 304 or 412 as the request's conditions say, else the body, made only then.

    `headers` go with every answer and hold its `validators`.
    """
    etag = headers["ETag"]
    answer = get_conditional_response(request, etag=etag, last_modified=int(modified))
    if answer is None:
        answer = body()
    for name, value in headers.items():
        answer[name] = value
    return answer
