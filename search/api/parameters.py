"""Query parameters of the search API, read strictly."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext, override
from ninja import Field, Schema

from search.api.problems import ProblemError
from search.choosing import BadChoice, chosen_values
from search.facets import FACETS, VISIBLE
from search.request import MAX_LIMIT, BadText, SearchRequest, Sort, asked_text

DEFAULT_LIMIT = 20
DEFAULT_SUGGESTIONS = 10
MAX_SUGGESTIONS = 20


class SuggestParameters(Schema):
    """What `/suggest` is asked."""

    q: str = Field("", description="What has been typed so far")
    lang: str = Field("", description="Language of labels and titles: vi or en")
    limit: str = Field("", description=f"Suggestions, 1 to {MAX_SUGGESTIONS}")


class SearchParameters(Schema):
    """What `/search` is asked."""

    q: str = Field("", description="The question, as people type it")
    lang: str = Field("", description="Language of labels, titles and passages: vi or en")
    limit: str = Field("", description=f"Results, 1 to {MAX_LIMIT}; {DEFAULT_LIMIT} if not given")
    after: str = Field("", description="`next` of the page before")
    sort: str = Field("", description=f"Order: {', '.join(Sort)}")
    exact: str = Field("", description="1: take every word exactly as typed")
    facet: list[str] = Field([], description="Chosen values as facet:value, repeatable")


def language(value: str, request: HttpRequest) -> str:
    """The language asked for, or the request's own."""
    known = [code for code, _ in settings.LANGUAGES]
    if not value:
        current = getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE)
        return current if current in known else settings.LANGUAGE_CODE
    if value not in known:
        with override(settings.LANGUAGE_CODE):
            detail = gettext("lang phải là một trong: %(known)s.") % {"known": ", ".join(known)}
        raise ProblemError(400, detail, "lang")
    return value


def search_request(parameters: SearchParameters, lang: str) -> SearchRequest:
    """The request that the parameters state. Raises `ProblemError`."""
    with override(lang):
        return SearchRequest(
            text=text(parameters.q),
            lang=lang,
            filters=_filters(parameters.facet),
            sort=_sort(parameters.sort),
            limit=number(parameters.limit, DEFAULT_LIMIT, MAX_LIMIT),
            after=parameters.after,
            exact=parameters.exact in ("1", "true"),
            facets=VISIBLE,
            dates=True,
        )


def text(value: str) -> str:
    """What was typed. Raises `ProblemError`."""
    try:
        return asked_text(value)
    except BadText as refused:
        raise ProblemError(400, str(refused), "q") from refused


def number(value: str, default: int, most: int) -> int:
    """A limit from 1 to ``most``."""
    if not value:
        return default
    if not (value.isascii() and value.isdecimal() and len(value) < 10 and 1 <= int(value) <= most):
        detail = gettext("limit phải là số nguyên từ 1 đến %(most)s.") % {"most": most}
        raise ProblemError(400, detail, "limit")
    return int(value)


def _sort(value: str) -> Sort:
    if value and value not in list(Sort):
        detail = gettext("sort phải là một trong: %(known)s.") % {"known": ", ".join(Sort)}
        raise ProblemError(400, detail, "sort")
    return Sort(value or Sort.RELEVANCE)


def _filters(chosen: list[str]) -> dict[str, tuple[str, ...]]:
    pairs = []
    for pair in chosen:
        facet, _, value = pair.partition(":")
        if facet not in FACETS or not value:
            known = {"known": ", ".join(FACETS)}
            detail = gettext("facet có dạng tên:giá-trị, tên là một trong: %(known)s.") % known
            raise ProblemError(400, detail, "facet")
        pairs.append((facet, value))
    try:
        return chosen_values(pairs)
    except BadChoice as refused:
        raise ProblemError(400, str(refused), "facet") from refused
