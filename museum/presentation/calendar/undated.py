"""Festivals whose days cannot be computed: told openly, never guessed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from heritage.enums import Kind
from heritage.models import FestivalRule, HeritageRecord
from heritage.models.bilingual import LocalText, local_text
from museum.presentation.authorities import authorities
from museum.presentation.calendar.rules import areas_within, rule_of, rules_on
from museum.presentation.calendar.wording import cycle_text, rule_text
from museum.presentation.kept import kept

MOST = 60
_FESTIVALS = "festivals"
"""Notation of the category in both vocabularies of intangible heritage."""


@dataclass(frozen=True, slots=True)
class Undated:
    """A festival without days, and what is known of it."""

    title: LocalText
    url: str
    area: str
    why: str


@kept
def undated(day: date, area: str, language: str) -> list[Undated]:
    """Return the festivals of an area that no day can be told of; ``language`` is a key."""
    rows = [row for row in rules_on(day, area) if rule_of(row) is None or _adrift(row)]
    found = [_undated(row.record, _of_rule(row)) for row in rows]
    found += [_undated(record, _("chưa rõ ngày")) for record in _without_rule(area)]
    return found[:MOST]


def _adrift(row: FestivalRule) -> bool:
    """Whether it is held every few years and nobody knows in which."""
    return row.every_years > 1 and row.anchor_year is None


def _of_rule(row: FestivalRule) -> str:
    if rule_of(row) is None:
        return _("chưa rõ ngày")
    return _("%(rule)s, %(cycle)s, chưa rõ năm nào") % {
        "rule": rule_text(row),
        "cycle": cycle_text(row),
    }


def _without_rule(area: str) -> list[HeritageRecord]:
    rows = HeritageRecord.objects.visible_to(None).filter(
        kind=Kind.ELEMENT, category__notation=_FESTIVALS, festival_rules=None
    )
    if area:
        within = areas_within(area)
        rows = rows.filter(Q(area_id__in=within) | Q(area_today_id__in=within))
    columns = ("slug", "kind", "title_vi", "title_en", "area_id")
    return list(rows.only(*columns).order_by("pk")[:MOST])


def _undated(record: HeritageRecord, why: str) -> Undated:
    area = authorities().areas.get(record.area_id or 0)
    return Undated(
        title=local_text(record, "title"),
        url=record.get_absolute_url(),
        area=str(area.name) if area else "",
        why=why,
    )
