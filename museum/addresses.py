"""Translated path segments: one table says how each room's address reads in each language.

Kept apart from the message catalogues, so that an address never changes with a translation.
"""

from functools import cache, partial

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import get_language, override

SEGMENTS: dict[str, dict[str, str]] = {
    "collection": {"vi": "di-san", "en": "heritage"},
    "map": {"vi": "ban-do", "en": "map"},
    "points": {"vi": "diem", "en": "points"},
    "areas": {"vi": "dia-ban", "en": "areas"},
    "calendar": {"vi": "lich", "en": "calendar"},
    "festivals": {"vi": "le-hoi", "en": "festivals"},
    "recent": {"vi": "da-tim", "en": "recent-searches"},
    "card": {"vi": "the.jpg", "en": "card.jpg"},
    "similar": {"vi": "gan-voi", "en": "similar"},
    "compare": {"vi": "so-sanh", "en": "compare"},
    "reading": {"vi": "doc", "en": "read"},
    "advanced-search": {"vi": "tim-nang-cao", "en": "advanced-search"},
    "account": {"vi": "tai-khoan", "en": "account"},
    "sign-out": {"vi": "dang-xuat", "en": "sign-out"},
    "password": {"vi": "mat-khau", "en": "password"},
    "random": {"vi": "ngau-nhien", "en": "random"},
}
"""A room, or a part of one → its path segment per language. Changing one needs a redirect."""


def _in_active_language(template: str) -> str:
    return _route(template, get_language() or "vi")


@cache
def _route(template: str, language: str) -> str:
    return template.format_map(
        {name: words.get(language, words["vi"]) for name, words in SEGMENTS.items()}
    )


def route(template: str) -> str:
    """Return a lazy route; ``{collection}/<slug:slug>/`` takes its segments from `SEGMENTS`."""
    return lazy(partial(_in_active_language, template), str)()


def room_path(name: str, language: str = "") -> str:
    """Return the path of a room that takes no argument, as `record_path` does."""
    return _room(name, language or get_language() or "vi")


@cache
def _room(name: str, language: str) -> str:
    return address(name, language)


def record_path(slug: str, language: str = "") -> str:
    """Return the path of a record's page in ``language`` (default: the active one)."""
    return path_of("record", language, slug=slug)


def path_of(name: str, language: str = "", **argument: str) -> str:
    """Return the path of a view that takes one slug, in ``language`` (default: the active one).

    What `reverse` answers, worked out once: a page names dozens of records.
    """
    ((argument_name, value),) = argument.items()
    before, after = _around(name, language or get_language() or "vi", argument_name)
    return before + value + after


@cache
def _around(name: str, language: str, argument: str) -> tuple[str, str]:
    before, _slug, after = address(name, language, **{argument: _ANY}).rpartition(_ANY)
    return before, after


_ANY = "__"
"""A slug that is part of no path."""


def address(name: str, language: str, **kwargs: object) -> str:
    """Return the path of a named view in ``language``."""
    with override(language):
        return reverse(name, kwargs=kwargs)


def at_the_desk(request: HttpRequest) -> bool:
    """Whether the request goes to the admin, wherever it is mounted."""
    return request.path.startswith(_desk())


@cache
def _desk() -> str:
    return reverse("wagtailadmin_home")
