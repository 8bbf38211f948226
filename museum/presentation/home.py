"""The first page: one strong picture, today in the village calendar, ways in."""

from dataclasses import dataclass, replace

from django.db.models import Count, Min
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language

from heritage.enums import Kind
from heritage.models import HeritageRecord, RecordMedia, kind_models
from media.shown import Shown
from museum.models import HomePage
from museum.presentation.areas import has_ended
from museum.presentation.authorities import authorities
from museum.presentation.calendar.today import Today, today_in_the_villages
from museum.presentation.cards import Card, cards_of
from museum.presentation.exhibition import Poster, open_today
from museum.presentation.kept import kept
from museum.presentation.record.facts import found_by
from museum.presentation.viewer import viewer
from museum.recent_searches import address_for

FEATURED = 9
"""One large and eight small ones fill every row, in two, three and four columns."""
EXHIBITIONS = 2
MOST_AREAS = 24


@dataclass(frozen=True, slots=True)
class Door(Shown):
    """A way into the collection."""

    label: str
    url: str
    count: int
    key: str = ""
    """The kind it leads to; "" for an area."""
    picture: RecordMedia | None = None


@dataclass(frozen=True, slots=True)
class HomeView(Shown):
    """What pages/home.html shows."""

    hero: Card | None
    featured: list[Card]
    today: Today
    exhibitions: list[Poster]
    kinds: list[Door]
    areas: list[Door]


def home_view(page: HomePage, request: HttpRequest) -> dict[str, object]:
    """Build the first page for whoever asks; queries do not grow with the collection."""
    user = viewer(request)
    wanted = _wanted(page)
    faces = _faces(tuple(wanted))
    cards = cards_of(dict.fromkeys([*wanted, *faces.values()]), user)
    shown = [card for card in cards if card.id in wanted]
    hero = _hero(shown)
    language, today = get_language() or "vi", timezone.localdate()
    kinds, areas = doors(language)
    return {
        "title": "",
        "view": HomeView(
            hero=hero,
            featured=[card for card in shown if card is not hero][:FEATURED],
            today=today_in_the_villages(today),
            exhibitions=open_today(language, today)[:EXHIBITIONS],
            kinds=_hung(kinds, faces, cards),
            areas=areas,
        ),
        "frame": {
            "section": "home",
            "scripts": ("js/museum-combobox.js",),
            "recent": address_for(request),
        },
    }


def hero_of(page: HomePage) -> Card | None:
    """Return the record whose picture opens the page for everybody."""
    return _hero(cards_of(_wanted(page), None))


def _wanted(page: HomePage) -> list[int]:
    """The records that open the page, each once, the picture's first."""
    chosen = [row.record_id for row in page.featured.all()[:FEATURED]]
    wanted = [page.hero_id, *chosen] if page.hero_id else chosen
    return list(dict.fromkeys(wanted or _best()))


def _hero(shown: list[Card]) -> Card | None:
    return next((card for card in shown if card.picture), None)


@kept
def _best() -> list[int]:
    """Records to show when the editors chose none: the latest published that have a picture."""
    rows = HeritageRecord.objects.visible_to(None).filter(media__asset__kind="image")
    return list(rows.order_by("-pk").values_list("pk", flat=True).distinct()[: FEATURED + 1])


@kept
def doors(language: str) -> tuple[list[Door], list[Door]]:
    """Return kinds and areas with how many public records each holds; ``language`` is a key."""
    kinds, areas = _counts()
    known = authorities().areas
    return (
        [
            Door(_named(kind, number), found_by("kind", kind.value), number, kind.value)
            for kind in Kind
            if (number := kinds.get(kind.value))
        ],
        [
            Door(str(known[pk].name), found_by("area", known[pk].slug), number)
            for pk, number in sorted(areas, key=lambda each: has_ended(known.get(each[0])))
            if pk in known
        ],
    )


def _named(kind: Kind, number: int) -> str:
    """What so many records of a kind are called."""
    many = kind_models()[kind.value]._meta.verbose_name_plural
    return str(kind.label) if number == 1 else capfirst(str(many))


@kept
def _faces(above: tuple[int, ...]) -> dict[str, int]:
    """Kind → a public record whose picture stands for it, if possible none shown ``above``."""
    rows = HeritageRecord.objects.visible_to(None).filter(media__asset__kind="image").order_by()
    first = rows.values_list("kind").annotate(Min("pk"))
    return dict(first) | dict(first.exclude(pk__in=above))


def _hung(kinds: list[Door], faces: dict[str, int], cards: list[Card]) -> list[Door]:
    """Return the doors with the pictures of their faces; a kind without one keeps a plain door."""
    pictures = {card.id: card.picture for card in cards}
    return [replace(door, picture=pictures.get(faces.get(door.key, 0))) for door in kinds]


@kept
def _counts() -> tuple[dict[str, int], list[tuple[int, int]]]:
    """How many public records each kind and each of the fullest areas hold."""
    public = HeritageRecord.objects.visible_to(None).order_by()
    areas = public.exclude(area=None).values_list("area_id").annotate(number=Count("pk"))
    return (
        dict(public.values_list("kind").annotate(Count("pk"))),
        list(areas.order_by("-number")[:MOST_AREAS]),
    )
