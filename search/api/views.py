"""``/search`` and ``/suggest``: thin over `search.ask`, always as an anonymous reader sees."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from ninja import Query, Router

from search.api.answering import answered, readable
from search.api.answers import search_answer, suggest_answer
from search.api.parameters import (
    DEFAULT_SUGGESTIONS,
    MAX_SUGGESTIONS,
    SearchParameters,
    SuggestParameters,
    number,
    refuse_unknown,
    search_request,
    text,
)
from search.api.schemas import ProblemSchema, SearchSchema, SuggestSchema
from search.ask import ask, suggest
from search.request import MAX_TEXT

router = Router(tags=["search"])

_PROBLEMS = {400: ProblemSchema, 503: ProblemSchema}


@readable(router, "/search", response={200: SearchSchema, **_PROBLEMS}, url_name="search")
def search(
    request: HttpRequest,
    response: HttpResponse,
    parameters: Query[SearchParameters],  # type: ignore[valid-type]  # facets join at run time
) -> SearchSchema | HttpResponse:
    """Records that answer a question, with facets and what was understood of it."""

    def answer(lang: str) -> SearchSchema:
        with override(lang):
            refuse_unknown(request, SearchParameters)
        results = ask(search_request(parameters, lang))
        return search_answer(results, request.build_absolute_uri)

    return answered(request, response, parameters, answer)


@readable(router, "/suggest", response={200: SuggestSchema, **_PROBLEMS}, url_name="suggest")
def suggestions(
    request: HttpRequest, response: HttpResponse, parameters: Query[SuggestParameters]
) -> SuggestSchema | HttpResponse:
    """Names that begin like what has been typed, grouped by kind."""

    def answer(lang: str) -> SuggestSchema:
        with override(lang):
            refuse_unknown(request, SuggestParameters)
            limit = number(parameters.limit, DEFAULT_SUGGESTIONS, MAX_SUGGESTIONS)
            text(parameters.q)
        # Not stripped: a space at the end says that the word is whole.
        groups = suggest(parameters.q[:MAX_TEXT], lang=lang, limit=limit)
        return suggest_answer(groups, request.build_absolute_uri)

    return answered(request, response, parameters, answer)
