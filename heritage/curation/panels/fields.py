"""How single fields are written: the widget where Wagtail's own would not do."""

from collections.abc import Callable
from typing import Any

from django import forms
from wagtail.admin.compare import FieldComparison
from wagtail.admin.panels import FieldPanel

from heritage.curation.comparing import worded
from heritage.curation.widgets import AddressInput, LinesInput, TimeInput

_WIDGETS: dict[str, Callable[[], Any]] = {
    "slug": AddressInput,
    "time_literal": TimeInput,
    "community_labels": LinesInput,
    **dict.fromkeys(
        ("relic_types", "materials", "techniques", "scripts", "roles"),
        forms.CheckboxSelectMultiple,
    ),
}

_NEEDED = frozenset({"title_vi"})
"""Asked for even by a draft: a list of nameless drafts helps nobody."""


class WordedPanel(FieldPanel):
    """A field whose own heading stands where versions are compared as well."""

    def get_comparison_class(self) -> type[FieldComparison]:
        """Put the heading over the differences."""
        comparison: type[FieldComparison] = super().get_comparison_class()
        return worded(comparison, self.heading) if self.heading else comparison


def field_panel(name: str, **words: Any) -> FieldPanel:
    """Return the panel of one field; ``words``: another heading or help text."""
    widget = _WIDGETS.get(name)
    return WordedPanel(
        name,
        widget=widget() if widget else None,
        required_on_save=True if name in _NEEDED else None,
        **words,
    )
