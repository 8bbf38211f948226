"""Records side by side: those that were chosen, and more to put beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from django.utils.http import urlencode

from heritage.access import Viewer
from heritage.models import HeritageRecord
from heritage.models.bilingual import active_language
from media.kinds import painting_kinds
from media.shown import Shown
from museum.addresses import path_of, room_path
from museum.presentation.cards import Card, cards_of
from museum.presentation.neighbours import Neighbour, neighbours
from museum.presentation.similar import similar_lines
from search.ask import ask
from search.request import SearchRequest

ROOM = "compare"
MOST = 4
"""Records beside each other; more would be too small to see."""
_OFFERED = 12
_LOOKED_THROUGH = 24


@dataclass(frozen=True, slots=True)
class Chosen(Shown):
    """A record on the table."""

    card: Card
    manifest: str
    """Path of its IIIF manifest."""
    away: str
    """The table without it."""


@dataclass(frozen=True, slots=True)
class Offered(Shown):
    """A record that may be put beside them."""

    other: Neighbour
    add: str


@dataclass(frozen=True, slots=True)
class Table(Shown):
    """What compare/page.html shows."""

    chosen: list[Chosen]
    offers: list[Offered]
    text: str
    full: bool
    slugs: list[str]


def table(slugs: Sequence[str], text: str, user: Viewer) -> Table:
    """Lay the records of `slugs` out, in that order, and find others for `text`.

    Unknown records and those that have nothing to look at are left out. Without a text what is
    similar to the first is offered, without records whatever the museum has. Raises
    `SearchUnavailable`.
    """
    rows = _rows(list(dict.fromkeys(slugs))[:MOST], user)
    cards = {card.id: card for card in cards_of([row.pk for row in rows], user)}
    known = [row for row in rows if row.pk in cards]
    names = [row.slug for row in known]
    full = len(known) >= MOST
    return Table(
        chosen=[
            Chosen(
                cards[row.pk],
                path_of("iiif-presentation:manifest", pid=row.pid),
                address([name for name in names if name != row.slug]),
            )
            for row in known
        ],
        offers=[] if full else _offers(known, names, text, user),
        text=text,
        full=full,
        slugs=names,
    )


def address(slugs: Sequence[str], language: str = "") -> str:
    """Return the path of the table with these records on it."""
    query = urlencode([("record", slug) for slug in slugs])
    return f"{room_path(ROOM, language)}{'?' if query else ''}{query}"


def _rows(slugs: list[str], user: Viewer) -> list[HeritageRecord]:
    found = (
        HeritageRecord.objects.visible_to(user)
        .filter(slug__in=slugs, media__asset__kind__in=painting_kinds())
        .distinct()
    )
    return sorted(found, key=lambda row: slugs.index(row.slug))


def _offers(
    known: list[HeritageRecord], names: list[str], text: str, user: Viewer
) -> list[Offered]:
    if known and not text:
        others = [line.other for line in similar_lines(known[0], user)]
    else:
        wanted = SearchRequest(text=text, lang=active_language(), limit=_LOOKED_THROUGH)
        ids = [hit.id for hit in ask(wanted, user).hits]
        found = neighbours(ids, user)
        others = [found[each] for each in ids if each in found]
    slug_of = _slugs_of([other.id for other in others], without=known)
    fitting = (other for other in others if other.id in slug_of)
    return [
        Offered(other, address([*names, slug_of[other.id]])) for other in islice(fitting, _OFFERED)
    ]


def _slugs_of(ids: list[int], *, without: list[HeritageRecord]) -> dict[int, str]:
    """Return key → slug of those that have something to look at and lie on no table yet."""
    shown = HeritageRecord.objects.filter(pk__in=ids, media__asset__kind__in=painting_kinds())
    shown = shown.exclude(pk__in=[row.pk for row in without])
    return dict(shown.values_list("pk", "slug"))
