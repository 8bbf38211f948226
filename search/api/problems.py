"""Errors as ``application/problem+json`` (RFC 9457), in the reader's language."""

import json
from typing import Any

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


def problem_response(problem: ProblemError, lang: str) -> HttpResponse:
    """The problem as a response."""
    with override(lang):
        titles = {
            400: gettext("Yêu cầu không hợp lệ"),
            404: gettext("Không tìm thấy"),
            503: gettext("Tìm kiếm tạm thời gián đoạn"),
        }
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": titles[problem.status],
        "status": problem.status,
        "detail": problem.detail,
    }
    if problem.parameter:
        body["parameter"] = problem.parameter
    response = HttpResponse(
        json.dumps(body, ensure_ascii=False),
        status=problem.status,
        content_type="application/problem+json",
        headers={"Content-Language": lang, **OPEN},
    )
    if problem.status == 503:
        response["Retry-After"] = str(RETRY_AFTER)
    return response


OPEN = {"Access-Control-Allow-Origin": "*"}
"""Any page may read these answers: they hold nothing that an anonymous visitor may not see."""
