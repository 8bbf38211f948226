"""What the style page shows: every component, from real records where there are some."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.chronology import RuleCalendar
from heritage.enums import Kind
from heritage.models.bilingual import LocalText, active_language
from museum.presentation.calendar import CalendarAddress, CalendarView, calendar_view
from museum.presentation.calendar.months import month_of
from museum.presentation.cards import Card
from museum.presentation.palette import Pair, colours, pairs
from museum.presentation.record import RecordPage
from museum.presentation.style.exhibits import (
    much_to_show,
    pages_with_media,
    real_cards,
    story_parts,
)
from museum.presentation.style.states import HELD

SIZES = ("3xl", "2xl", "xl", "l", "m", "s", "xs")
SPACES = ("2xs", "xs", "s", "m", "l", "xl", "2xl")
ICONS = ("search", "close", "link", "mail", "flower", "seal", "roof", "dice", "offline", "calendar")


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour token with its value in both themes."""

    token: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class StyleView:
    """What style/page.html shows."""

    swatches: list[Swatch]
    pairs: list[Pair]
    cards: list[Card]
    record: RecordPage | None
    media: dict[str, RecordPage]
    """Pages of records that have recordings, panoramas, models."""
    story: list[object]
    """One part of each kind of an exhibition."""
    calendar: CalendarView
    states: tuple[str, ...] = ("", *(name.removeprefix(".") for name in HELD.values()))
    """Class names that hold a passing state still; the first is none."""
    sizes: tuple[str, ...] = SIZES
    spaces: tuple[str, ...] = SPACES
    icons: tuple[str, ...] = ICONS


def style_view(request: HttpRequest) -> StyleView:
    """Gather the components; without records the made-up card stands alone."""
    light, dark = colours("light"), colours("dark")
    return StyleView(
        swatches=[Swatch(token, light[token], dark[token]) for token in light],
        pairs=list(pairs()),
        cards=[*real_cards(), _longest_card()],
        record=much_to_show(request),
        media=pages_with_media(request),
        story=story_parts(),
        calendar=_month_with_a_festival(),
    )


def _month_with_a_festival() -> CalendarView:
    """The month of the next festival, this one when there is none."""
    today = timezone.localdate()
    here = CalendarAddress(month_of(RuleCalendar.SOLAR, today), today)
    view = calendar_view(here)
    if not view.coming:
        return view
    return calendar_view(here.at(month_of(RuleCalendar.SOLAR, view.coming[0].occasion.first)))


def _longest_card() -> Card:
    """A card with everything at its longest and no picture."""
    language = active_language()
    return Card(
        id=0,
        url="#the",
        kind=Kind.ELEMENT.value,
        kind_label=str(Kind.ELEMENT.label),
        title=LocalText(_("Lễ hội của mười ba làng ven hai con sông"), language),
        summary=LocalText("", language),
        area=_("Một phường"),
        time=LocalText(_("khoảng nửa đầu thế kỷ XVII – đầu thế kỷ XVIII"), language),
        rank=_("Di sản văn hóa phi vật thể quốc gia"),
        picture=None,
    )
