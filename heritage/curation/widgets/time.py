"""The field for a written date, which tells how it was understood."""

from typing import Any

from django import forms
from django.forms.widgets import Script
from django.urls import reverse

from heritage.curation.understanding.time import time_note


class TimeInput(forms.TextInput):
    """A text input; the server shows the reading, a custom element renews it while typing."""

    template_name = "heritage/admin/widgets/time_input.html"

    class Media:
        css = {"all": ("heritage/css/readings.css",)}
        js = (Script("heritage/js/time-reading.js", defer=True),)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the note and where to ask for another."""
        context = super().get_context(name, value, attrs)
        context["note"] = time_note(str(value or ""))
        context["url"] = reverse("heritage_read_time")
        attributes = context["widget"]["attrs"]
        attributes.update({"autocomplete": "off", "spellcheck": "false"})
        return context
