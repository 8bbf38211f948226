"""The list of exhibitions, and those that are open today."""

import datetime
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from heritage.access import Viewer
from media.models import Asset
from museum.models import ExhibitionPage
from museum.presentation.exhibition.holdings import pictures_of
from museum.presentation.exhibition.mentions import mentions
from museum.presentation.exhibition.opening import open_days
from museum.presentation.kept import kept
from museum.presentation.viewer import viewer

MOST = 200
"""Exhibitions on one page: more than an office makes in many years."""


@dataclass(frozen=True, slots=True)
class Poster:
    """An exhibition in a list. ``language`` is told when it is not the reader's."""

    title: str
    lead: str
    url: str
    picture: Asset | None
    days: str
    language: str


@dataclass(frozen=True, slots=True)
class IndexView:
    """What exhibition/index.html shows."""

    current: list[Poster]
    coming: list[Poster]
    past: list[Poster]


def index_view(request: HttpRequest) -> dict[str, object]:
    """Return the exhibitions by whether they are open, in the order the officers gave them."""
    today = timezone.localdate()
    rows = _posters(get_language() or "vi", viewer(request))
    view = IndexView(
        current=[poster for page, poster in rows if page.is_open(today)],
        coming=[poster for page, poster in rows if page.opens and page.opens > today],
        past=[poster for page, poster in rows if page.closes and page.closes < today],
    )
    return {"view": view, "frame": {"section": "exhibitions"}}


@kept
def open_today(language: str, today: datetime.date) -> list[Poster]:
    """Return what anybody may visit on ``today``; the arguments are also the key."""
    return [poster for page, poster in _posters(language, None) if page.is_open(today)]


def _posters(language: str, user: Viewer) -> list[tuple[ExhibitionPage, Poster]]:
    """Every exhibition once: in ``language``, or openly in the one it was written in."""
    pages = ExhibitionPage.objects.live().public().select_related("locale").order_by("path")
    found: dict[object, ExhibitionPage] = {}
    for page in pages[:MOST]:
        if page.translation_key not in found or page.locale.language_code == language:
            found[page.translation_key] = page
    firsts = {page.pk: _first_picture(page) for page in found.values()}
    assets = pictures_of([key for key in firsts.values() if key], user)
    return [
        (page, _poster(page, url, assets.get(firsts[page.pk]), language))
        for page in found.values()
        if (url := page.get_url())
    ]


def _first_picture(page: ExhibitionPage) -> str:
    return page.hero_id or next(iter(mentions(page.story()).assets), "")


def _poster(page: ExhibitionPage, url: str, picture: Asset | None, language: str) -> Poster:
    own = page.locale.language_code
    return Poster(
        title=page.title,
        lead=page.lead,
        url=url,
        picture=picture,
        days=open_days(page),
        language="" if own == language else own,
    )
