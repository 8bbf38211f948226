"""How every endpoint answers: in the reader's language, or with what stood in its way."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, override
from ninja import Router

from search.api.parameters import Asked, language
from search.api.problems import OPEN, ProblemError, problem_response
from search.backends import BadCursor, SearchUnavailable

_Answer = TypeVar("_Answer")
_View = TypeVar("_View", bound=Callable[..., Any])


def readable(router: Router, path: str, **said: Any) -> Callable[[_View], _View]:
    """Register a view for GET, as ``said`` describes it, and for HEAD (RFC 9110, 9.1)."""

    def register(view: _View) -> _View:
        undescribed = {**said, "url_name": None, "include_in_schema": False}
        router.api_operation(["HEAD"], path, **undescribed)(view)
        return router.get(path, **said)(view)

    return register


def answered(
    request: HttpRequest,
    response: HttpResponse,
    parameters: Asked,
    answer: Callable[[str], _Answer],
) -> _Answer | HttpResponse:
    """Return what ``answer`` says in the language asked for, or the problem, RFC 9457."""
    lang = settings.LANGUAGE_CODE
    try:
        lang = language(parameters.lang, request)
        found = answer(lang)
    except ProblemError as error:
        return problem_response(error, lang)
    except BadCursor:
        with override(lang):
            detail = gettext("after không thuộc về câu hỏi này; hãy bắt đầu từ trang đầu.")
        return problem_response(ProblemError(400, detail, "after"), lang)
    except SearchUnavailable:
        with override(lang):
            detail = gettext("Tìm kiếm đang bận hoặc đang được bảo trì; hãy thử lại sau ít phút.")
        return problem_response(ProblemError(503, detail), lang)
    for header, value in {"Content-Language": lang, **OPEN}.items():
        response[header] = value
    return found
