"""A festival held once, as pages tell it: whose, when by both calendars, how long until then."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from heritage.chronology import to_lunar
from heritage.enums import Kind
from heritage.models import FestivalRule
from heritage.models.bilingual import LocalText, local_text
from museum.presentation.authorities import authorities
from museum.presentation.calendar.held import Held
from museum.presentation.calendar.wording import cycle_text, doubt_text, leap_text, rule_text
from museum.presentation.dates import countdown, lunar_text, solar_range, weekdays


@dataclass(frozen=True, slots=True)
class Occasion:
    """A festival that is on, coming or over."""

    record: int
    """Key of the record."""
    title: LocalText
    label: LocalText
    """Which of the record's occasions this is: “Lễ Xuân tế”; empty for its one festival."""
    name: LocalText
    """What people call it: a relic's “Hội làng Phúc Lý”; a festival's own title."""
    aside: LocalText
    """The title or the label, whichever `name` is not."""
    url: str
    first: date
    last: date
    rule: str
    policy: str
    doubt: str
    days: str
    weekday: str
    lunar: str
    area: str
    left: int
    """Days until it begins; 0 or less when it has begun."""
    over: bool
    countdown: str


def occasion(held: Held, today: date) -> Occasion:
    """Return ``held`` as it is told on the day ``today``."""
    row, record = held.row, held.row.record
    area = authorities().areas.get(record.area_id or 0)
    title, label = local_text(record, "title"), local_text(row, "label")
    name, aside = called(row)
    left, over = (held.first - today).days, held.last < today
    return Occasion(
        record=record.pk,
        title=title,
        label=label,
        name=name,
        aside=aside,
        url=record.get_absolute_url(),
        first=held.first,
        last=held.last,
        rule=_with_cycle(held),
        policy=leap_text(row),
        doubt=doubt_text(row, held.occurrence),
        weekday=weekdays(held.first, held.last),
        days=solar_range(held.first, held.last),
        lunar=lunar_text(to_lunar(held.first)),
        area=str(area.name) if area else "",
        left=left,
        over=over,
        countdown="" if over else _("đang mở hội") if left <= 0 else countdown(left),
    )


def called(row: FestivalRule) -> tuple[LocalText, LocalText]:
    """Return what the festival is called, and what else names it.

    A record of a festival is called by its title. A relic's festival is not called as the relic is.
    """
    title, label = local_text(row.record, "title"), local_text(row, "label")
    return (label, title) if label and row.record.kind != Kind.ELEMENT else (title, label)


def _with_cycle(held: Held) -> str:
    cycle = cycle_text(held.row)
    return f"{rule_text(held.row)}, {cycle}" if cycle else rule_text(held.row)
