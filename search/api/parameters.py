"""Query parameters of the search API, read strictly."""

from difflib import get_close_matches
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext, override
from ninja import Field, Schema
from pydantic import create_model

from search.api.problems import ProblemError
from search.choosing import BadChoice, chosen_values
from search.facets import FACETS, VISIBLE
from search.quoting import quoted
from search.request import MAX_LIMIT, BadText, SearchRequest, Sort, asked_text

DEFAULT_LIMIT = 20
DEFAULT_SUGGESTIONS = 10
MAX_SUGGESTIONS = 20


class Asked(Schema):
    """What every endpoint may be asked."""

    lang: str = Field("", description="Language of titles, labels and passages: vi or en")


class SuggestParameters(Asked):
    """What `/suggest` is asked."""

    q: str = Field("", description="What has been typed so far")
    limit: str = Field("", description=f"Suggestions, 1 to {MAX_SUGGESTIONS}")


class SearchAsked(Asked):
    """What `/search` is asked, but for the facets by their own names."""

    q: str = Field("", description="The question, as people type it")
    limit: str = Field("", description=f"Results, 1 to {MAX_LIMIT}; {DEFAULT_LIMIT} if not given")
    after: str = Field("", description="`next` of the page before")
    sort: str = Field("", description=f"Order: {', '.join(Sort)}")
    exact: str = Field("", description="1: take every word exactly as typed")
    facet: list[str] = Field([], description="Chosen values as facet:value, repeatable")


BY_NAME = tuple(name for name in FACETS if name not in SearchAsked.model_fields)
"""Facets that are parameters, as in the collection's addresses. `lang` is the reader's here."""

_by_name: dict[str, Any] = {
    name: (list[str], Field([], description=f"Chosen values of the facet {name}, repeatable"))
    for name in BY_NAME
}
SearchParameters = create_model(
    "SearchParameters", __base__=SearchAsked, __doc__="What `/search` is asked.", **_by_name
)


def refuse_unknown(request: HttpRequest, known: type[Asked]) -> None:
    """Raise `ProblemError`, in the active language, for a parameter that means nothing here."""
    names = list(known.model_fields)
    for name in request.GET:
        if name not in names:
            raise ProblemError(400, _unknown(quoted(name), names), quoted(name))


def _unknown(name: str, names: list[str]) -> str:
    if nearest := get_close_matches(name, names, n=1):
        return gettext("Không có tham số “%(name)s”; có phải “%(nearest)s”?") % {
            "name": name,
            "nearest": nearest[0],
        }
    return gettext("Không có tham số “%(name)s”. Các tham số là: %(known)s.") % {
        "name": name,
        "known": ", ".join(names),
    }


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


def search_request(parameters: SearchAsked, lang: str) -> SearchRequest:
    """The request that the parameters state. Raises `ProblemError`."""
    with override(lang):
        return SearchRequest(
            text=text(parameters.q),
            lang=lang,
            filters=_filters(parameters),
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


def _filters(parameters: SearchAsked) -> dict[str, tuple[str, ...]]:
    """The values chosen in either way; the parameter at fault is the one that has the value."""
    named = [(name, value) for name in BY_NAME for value in getattr(parameters, name) if value]
    try:
        return chosen_values(dict.fromkeys([*named, *map(_pair, parameters.facet)]))
    except BadChoice as refused:
        own = any(name == refused.facet for name, _value in named)
        raise ProblemError(400, str(refused), refused.facet if own else "facet") from refused


def _pair(chosen: str) -> tuple[str, str]:
    facet, _, value = chosen.partition(":")
    if facet not in FACETS or not value:
        known = {"known": ", ".join(FACETS)}
        detail = gettext("facet có dạng tên:giá-trị, tên là một trong: %(known)s.") % known
        raise ProblemError(400, detail, "facet")
    return facet, value
