"""``/search`` and ``/suggest``: thin over `search.ask`, always as an anonymous reader sees."""

from collections.abc import Callable
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, override
from ninja import Query, Router

from search.api.answers import search_answer, suggest_answer
from search.api.parameters import (
    DEFAULT_SUGGESTIONS,
    MAX_SUGGESTIONS,
    Asked,
    SearchParameters,
    SuggestParameters,
    language,
    number,
    refuse_unknown,
    search_request,
    text,
)
from search.api.problems import OPEN, ProblemError, problem_response
from search.api.schemas import ProblemSchema, SearchSchema, SuggestSchema
from search.ask import ask, suggest
from search.backends import BadCursor, SearchUnavailable
from search.request import MAX_TEXT

router = Router(tags=["search"])

_Answer = TypeVar("_Answer")
_PROBLEMS = {400: ProblemSchema, 503: ProblemSchema}


@router.get("/search", response={200: SearchSchema, **_PROBLEMS}, url_name="search")
def search(
    request: HttpRequest,
    response: HttpResponse,
    parameters: Query[SearchParameters],  # type: ignore[valid-type]  # facets join at run time
) -> SearchSchema | HttpResponse:
    """Records that answer a question, with facets and what was understood of it."""

    def answer(lang: str) -> SearchSchema:
        results = ask(search_request(parameters, lang))
        return search_answer(results, request.build_absolute_uri)

    return _answered(request, response, parameters, answer)


@router.get("/suggest", response={200: SuggestSchema, **_PROBLEMS}, url_name="suggest")
def suggestions(
    request: HttpRequest, response: HttpResponse, parameters: Query[SuggestParameters]
) -> SuggestSchema | HttpResponse:
    """Names that begin like what has been typed, grouped by kind."""

    def answer(lang: str) -> SuggestSchema:
        with override(lang):
            limit = number(parameters.limit, DEFAULT_SUGGESTIONS, MAX_SUGGESTIONS)
            text(parameters.q)
        # Not stripped: a space at the end says that the word is whole.
        groups = suggest(parameters.q[:MAX_TEXT], lang=lang, limit=limit)
        return suggest_answer(groups, request.build_absolute_uri)

    return _answered(request, response, parameters, answer)


def _answered(
    request: HttpRequest,
    response: HttpResponse,
    parameters: Asked,
    answer: Callable[[str], _Answer],
) -> _Answer | HttpResponse:
    """The answer, or the problem that stood in its way, in the reader's language."""
    lang = settings.LANGUAGE_CODE
    try:
        lang = language(parameters.lang, request)
        with override(lang):
            refuse_unknown(request, type(parameters))
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
