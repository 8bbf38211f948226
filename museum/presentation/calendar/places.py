"""The areas that have festivals, to choose from."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from museum.presentation.areas import area_text, former
from museum.presentation.authorities import authorities
from museum.presentation.calendar.rules import area_called, rules_on


@dataclass(frozen=True, slots=True)
class AreaChoice:
    """An area with how many records have festivals there."""

    slug: str
    label: str
    count: int
    current: bool


def area_choices(today: date, chosen: str) -> list[AreaChoice]:
    """Return the areas with festivals by name, those of today first; the ``chosen`` one as well."""
    records: dict[int, set[int]] = defaultdict(set)
    for row in rules_on(today, ""):
        for key in (row.record.area_id, row.record.area_today_id):
            if key is not None:
                records[key].add(row.record_id)
    known = authorities().areas
    if chosen and (area := area_called(chosen)):
        records.setdefault(area.pk, {row.record_id for row in rules_on(today, chosen)})
    choices = [
        AreaChoice(known[key].slug, area_text(known[key]), len(rows), known[key].slug == chosen)
        for key, rows in records.items()
        if key in known
    ]
    return sorted(choices, key=lambda choice: (choice.slug in former(), choice.label))
