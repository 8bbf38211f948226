"""Where machines read more of records: what a manifest or a collection names beside pictures.

Only doors that anybody may open, and only those with something behind them: what a record has no
festival or no place for is not named.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import override

from heritage.access import may_see, shown_point
from heritage.chronology import next_occurrence
from heritage.models import FestivalRule, HeritageRecord, Relation
from heritage.models.festival import HOLDS_FESTIVAL
from media.iiif.presentation import Twin, in_both

LANGUAGES = ("vi", "en")
AHEAD = 5
"""Years that a calendar file looks ahead."""
_ICALENDAR = ("text/calendar", "https://www.rfc-editor.org/rfc/rfc5545")
_GEOJSON = ("application/geo+json", "https://www.rfc-editor.org/rfc/rfc7946")
Say = Callable[[], Any]


def twins_of(record: HeritageRecord) -> tuple[Twin, ...]:
    """Return the twins of a record; none of one that not everybody may see. One query."""
    return tuple(_twins(record)) if may_see(None, record) else ()


def _twins(record: HeritageRecord) -> Iterator[Twin]:
    yield Twin(
        path=reverse("record-data", args=[record.pid]),
        label=in_both(lambda: _("Hồ sơ bằng dữ liệu (JSON-LD theo schema.org)")),
        format="application/ld+json",
        profile="https://schema.org",
    )
    if shown_point(record, None):
        yield from points_twins(record=record.slug)
    if _dated(record):
        yield from calendar_twins("record-calendar", record.slug)


def points_twins(**question: str) -> Iterator[Twin]:
    """Return the points on the map that answer a question, all without one; in each language."""
    asked = f"?{urlencode(question)}" if question else ""
    named = {
        "vi": lambda: _("Vị trí trên bản đồ (GeoJSON), tên bằng tiếng Việt"),
        "en": lambda: _("Vị trí trên bản đồ (GeoJSON), tên bằng tiếng Anh"),
    }
    for language, say in named.items():
        yield _twin(path_in(language, "map-points") + asked, say, _GEOJSON)


def calendar_twins(name: str, *parts: str) -> Iterator[Twin]:
    """Return the festival days at an address as a calendar file, in each language."""
    named = {
        "vi": lambda: _("Ngày hội (tệp lịch iCalendar), bằng tiếng Việt"),
        "en": lambda: _("Ngày hội (tệp lịch iCalendar), bằng tiếng Anh"),
    }
    for language, say in named.items():
        yield _twin(path_in(language, name, *parts), say, _ICALENDAR)


def _twin(path: str, say: Say, kind: tuple[str, str]) -> Twin:
    form, profile = kind
    return Twin(path=path, label=in_both(say), format=form, profile=profile)


def path_in(language: str, name: str, *parts: str) -> str:
    """Return the path of a view in a language."""
    with override(language):
        return reverse(name, args=parts)


def _dated(record: HeritageRecord) -> bool:
    """Whether a calendar of the record's own festivals and those held there has a day in it."""
    held = Relation.objects.filter(subject=record, predicate__notation=HOLDS_FESTIVAL)
    public = HeritageRecord.objects.visible_to(None).order_by().values("pk")
    rules = FestivalRule.objects.filter(record__in=public).filter(
        Q(record=record) | Q(record__in=held.order_by().values("object"))
    )
    return any(has_days(row) for row in rules)


def has_days(row: FestivalRule) -> bool:
    """Whether a rule names a day from today to the end of the last year ahead."""
    today = timezone.localdate()
    try:
        coming = next_occurrence(row.rule, today)
    except ValueError:
        return False  # a day that never is
    return coming is not None and coming.first.year <= today.year + AHEAD
