"""The note below a festival rule: when it is held next."""

from collections.abc import Mapping
from typing import Any

from django.forms import Media
from django.forms.widgets import Script
from django.urls import reverse
from wagtail.admin.panels import Panel

from heritage.chronology import FestivalRule, LeapPolicy, RuleCalendar
from heritage.curation.understanding.festival import festival_note

RULE_FIELDS = (
    "calendar",
    "month",
    "day_from",
    "day_to",
    "month_to",
    "leap_policy",
    "every_years",
    "anchor_year",
)


def rule_from(values: Mapping[str, Any]) -> FestivalRule | None:
    """Build a rule from form values; None while they are incomplete or impossible."""
    try:
        day_from = int(values.get("day_from") or 0)
        return FestivalRule(
            calendar=RuleCalendar(values.get("calendar") or "lunar"),
            month=int(values.get("month") or 0),
            day_from=day_from,
            day_to=int(values.get("day_to") or day_from),
            month_to=_number(values.get("month_to")),
            leap_policy=LeapPolicy(values.get("leap_policy") or "regular"),
            every_years=int(values.get("every_years") or 1),
            anchor_year=_number(values.get("anchor_year")),
        )
    except ValueError:
        return None


def _number(value: Any) -> int | None:
    return int(value) if value not in (None, "") else None


class FestivalNotePanel(Panel):
    """Shows the next two times of the row's rule; renewed while typing."""

    class BoundPanel(Panel.BoundPanel):
        """The panel in one row."""

        template_name = "heritage/admin/panels/festival_note.html"

        @property
        def media(self) -> Media:
            """The element that renews the note."""
            return Media(
                js=[Script("heritage/js/festival-dates.js", defer=True)],  # type: ignore[list-item]  # the stubs know strings only
                css={"all": ["heritage/css/readings.css"]},
            )

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the note and where to ask for another."""
            context = super().get_context_data(parent_context)
            values = {name: getattr(self.instance, name) for name in RULE_FIELDS}
            context["note"] = festival_note(rule_from(values))
            context["url"] = reverse("heritage_read_festival")
            return context
