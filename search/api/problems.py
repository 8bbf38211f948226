"""Errors as ``application/problem+json`` (RFC 9457), in the reader's language."""

import json

from django.http import HttpResponse
from django.utils.translation import gettext, override

RETRY_AFTER = 30
"""Seconds after which to ask an engine again that was down."""


class ProblemError(Exception):
    """A request that cannot be answered as it stands.

    ``detail`` is a sentence for people, already in their language; ``parameter`` the one at
    fault, "" when none is.
    """

    def __init__(self, status: int, detail: str, parameter: str = "") -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.parameter = parameter


def problem_json(
    status: int, title: str, detail: str, headers: dict[str, str], **more: str
) -> HttpResponse:
    """Return an RFC 9457 problem of no registered type; ``more``: members of one's own."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    return HttpResponse(
        json.dumps(body, ensure_ascii=False),
        status=status,
        content_type="application/problem+json",
        headers=headers,
    )


def problem_response(problem: ProblemError, lang: str) -> HttpResponse:
    """The problem as a response."""
    with override(lang):
        titles = {
            400: gettext("Yêu cầu không hợp lệ"),
            404: gettext("Không tìm thấy"),
            503: gettext("Tìm kiếm tạm thời gián đoạn"),
        }
    named = {"parameter": problem.parameter} if problem.parameter else {}
    headers = {"Content-Language": lang, **OPEN}
    response = problem_json(
        problem.status, titles[problem.status], problem.detail, headers, **named
    )
    if problem.status == 503:
        response["Retry-After"] = str(RETRY_AFTER)
    return response


OPEN = {"Access-Control-Allow-Origin": "*"}
"""Any page may read these answers: they hold nothing that an anonymous visitor may not see."""
