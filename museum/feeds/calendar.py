"""Festivals as an iCalendar file (RFC 5545, RFC 7986) that any calendar can subscribe to.

Every festival is a whole day or several: dates without a clock, so that no time zone moves them.
The text depends on the records alone: the same records give the same bytes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import CLASS, STATUS, TRANSP, Calendar, Event, vDuration, vText

from heritage.enums import Confidence
from heritage.models import FestivalRule, HeritageRecord
from heritage.models.bilingual import LocalText, active_language, local_text
from museum.feeds.places import Venue, geo_of, location_of
from museum.presentation.authorities import authorities
from museum.presentation.calendar.held import Held, held_between
from museum.presentation.calendar.months import YEARS_AHEAD
from museum.presentation.calendar.occasions import called
from museum.presentation.calendar.wording import cycle_text, doubt_text, leap_text, rule_text

REFRESH = timedelta(days=1)
MOST_RULES = 500
"""Rules that one file computes; a file that leaves some out says so and names the way to them."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What a calendar says of itself. Addresses are absolute."""

    key: str
    """What its identity is made of: “le-hoi”, an area's slug, a record's pid."""
    name: str
    description: str
    url: str
    source: str
    organisation: str


def calendar_text(
    head: FeedHead,
    rules: Sequence[FestivalRule],
    venues: Mapping[int, Sequence[Venue]],
    *,
    today: date,
    base: str,
) -> bytes:
    """Return the file of every festival from this January to the end of the fifth year ahead.

    ``venues``: record → where it is held; ``base``: scheme and host of the pages it links to.
    Empty bytes when nothing is held: a calendar without an event is not a calendar.
    """
    told, left_out = rules[:MOST_RULES], len(rules) > MOST_RULES
    first, last = date(today.year, 1, 1), date(today.year + YEARS_AHEAD, 12, 31)
    numbers = ordinals(told)
    events = [
        _event(held, numbers[held.row.pk], venues.get(held.row.record_id, ()), base)
        for held in held_between(told, first, last)
    ]
    if not events:
        return b""
    if left_out:
        more = _("Tệp này chưa đủ mọi hội: lịch của từng địa bàn mới đủ.")
        head = replace(head, description=f"{head.description} {more}")
    text: bytes = _calendar(head, events, max(row.record.updated_at for row in told)).to_ical()
    return text


def ordinals(rules: Iterable[FestivalRule]) -> dict[int, int]:
    """Return rule → its place among the rules of its record, from 1: what its UID is made of.

    Neither a rule's key nor its days: both change when an officer corrects it, and then the event
    in people's calendars has to move, not to double.
    """
    found: dict[int, int] = {}
    counts: dict[int, int] = {}
    for row in rules:
        counts[row.record_id] = counts.get(row.record_id, 0) + 1
        found[row.pk] = counts[row.record_id]
    return found


def _calendar(head: FeedHead, events: list[Event], changed: datetime) -> Calendar:
    calendar = Calendar.new(
        prodid=f"-//{head.organisation}//{_('Lịch lễ hội')}//{active_language().upper()}",
        calscale="GREGORIAN",
        method="PUBLISH",
        name=head.name,
        description=head.description,
        uid=_uid(head.key),
        url=head.url,
        source=head.source,
        last_modified=_utc(changed),
        color="firebrick",
        subcomponents=events,
    )
    # What the library leaves out: the type that RFC 7986 asks for, commas escaped as in any text.
    calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar["x-wr-calname"] = vText(head.name)
    calendar["x-wr-caldesc"] = vText(head.description)
    return calendar


def _event(held: Held, number: int, venues: Sequence[Venue], base: str) -> Event:
    row, record = held.row, held.row.record
    changed = _utc(record.updated_at)
    url = base + record.get_absolute_url()
    event = Event.new(
        uid=_uid(_event_key(held, number)),
        stamp=changed,
        last_modified=changed,
        start=held.first,
        end=held.last + _DAY,
        url=url,
        categories=_categories(record),
        classification=CLASS.PUBLIC,
        transparency=TRANSP.TRANSPARENT,
        status=STATUS.TENTATIVE if _doubtful(record) else STATUS.CONFIRMED,
    )
    _add(event, "summary", _summary(row))
    _add(event, "description", LocalText(_description(held, url), active_language()))
    if location := location_of(record, venues):
        _add(event, "location", LocalText(location, active_language()))
    if geo := geo_of(record, venues):
        event.add("geo", geo)
    return event


def _event_key(held: Held, number: int) -> str:
    rule = f"-{number}" if number > 1 else ""
    leap = "-n" if held.occurrence.leap else ""
    return f"{held.row.record.pid}{rule}-{held.occurrence.year}{leap}"


def _uid(key: str) -> str:
    """A name for ever: of the record's permanent identifier, whatever host it is served from."""
    return f"{key}@ark-{settings.ARK_NAAN}"


def _add(event: Event, name: str, text: LocalText) -> None:
    event.add(name, text.text, parameters={"language": text.language})


def _summary(row: FestivalRule) -> LocalText:
    name, aside = called(row)
    return LocalText(f"{name.text} – {aside.text}" if aside else name.text, name.language)


def _description(held: Held, url: str) -> str:
    row = held.row
    rule = ", ".join(filter(None, (rule_text(row), cycle_text(row), leap_text(row))))
    parts = (
        str(local_text(row.record, "summary")),
        _("Theo lệ: %(rule)s.") % {"rule": rule},
        doubt_text(row, held.occurrence),
        _("Ngày được tính từ lệ; làng có thể đổi, nên hỏi trước khi đi."),
        url,
    )
    return "\n\n".join(filter(None, parts))


def _categories(record: HeritageRecord) -> list[str]:
    category = authorities().concepts.get(record.category_id or 0)
    return list(dict.fromkeys(filter(None, (_("Lễ hội"), str(category.label) if category else ""))))


def _doubtful(record: HeritageRecord) -> bool:
    return record.confidence in (Confidence.LOW, Confidence.UNVERIFIED)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)
