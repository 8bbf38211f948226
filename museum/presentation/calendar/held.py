"""Rules as festivals held: on which days, once each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from heritage.chronology import Occurrence, next_occurrence, occurrences_between
from heritage.models import FestivalRule
from museum.presentation.calendar.rules import rule_of


@dataclass(frozen=True, slots=True)
class Held:
    """A festival held once: its rule with the record, and its days."""

    row: FestivalRule
    occurrence: Occurrence

    @property
    def first(self) -> date:
        """The first solar day."""
        return self.occurrence.first

    @property
    def last(self) -> date:
        """The last solar day."""
        return self.occurrence.last


def held_between(rows: Iterable[FestivalRule], first: date, last: date) -> list[Held]:
    """Return every festival that touches the days from ``first`` to ``last``, in order.

    Where a record keeps two rules on the same days, the rarer one is held: the great festival of
    every fifth year takes the place of that year's small one.
    """
    found: dict[tuple[int, date, date], Held] = {}
    for row in rows:
        if (rule := rule_of(row)) is None:
            continue
        for occurrence in occurrences_between(rule, first, last):
            key = (row.record_id, occurrence.first, occurrence.last)
            if key not in found or row.every_years > found[key].row.every_years:
                found[key] = Held(row, occurrence)
    return sorted(found.values(), key=_order)


def next_held(rows: Iterable[FestivalRule], day: date) -> list[Held]:
    """Return for each record the festival under way on ``day``, else its next one, in order."""
    found: dict[int, Held] = {}
    for row in rows:
        rule = rule_of(row)
        occurrence = next_occurrence(rule, day) if rule else None
        if occurrence is None:
            continue
        known = found.get(row.record_id)
        if known is None or _sooner(row, occurrence, known):
            found[row.record_id] = Held(row, occurrence)
    return sorted(found.values(), key=_order)


def _sooner(row: FestivalRule, occurrence: Occurrence, known: Held) -> bool:
    new = (occurrence.first, -row.every_years)
    return new < (known.first, -known.row.every_years)


def _order(held: Held) -> tuple[date, date, int]:
    return held.first, held.last, held.row.pk or 0
