"""How single fields are written: the widget where Wagtail's own would not do."""

from collections.abc import Callable
from typing import Any

from django import forms
from wagtail.admin.panels import FieldPanel

from heritage.curation.widgets import LinesInput, TimeInput

_WIDGETS: dict[str, Callable[[], Any]] = {
    "time_literal": TimeInput,
    "community_labels": LinesInput,
    **dict.fromkeys(
        ("relic_types", "materials", "techniques", "scripts", "roles"),
        forms.CheckboxSelectMultiple,
    ),
}

_NEEDED = frozenset({"title_vi"})
"""Asked for even by a draft: a list of nameless drafts helps nobody."""


def field_panel(name: str, **words: Any) -> FieldPanel:
    """Return the panel of one field; ``words``: another heading or help text."""
    widget = _WIDGETS.get(name)
    return FieldPanel(
        name,
        widget=widget() if widget else None,
        required_on_save=True if name in _NEEDED else None,
        **words,
    )
