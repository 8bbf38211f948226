"""The file field of a form, to which a large file comes piece by piece before the form is sent.

Without a script it is a file field like any other. A file that has come once stays while the rest
of the form is put right.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from media.intake.arriving import Arriving, token_name

LEAST_BYTES = 4 * 1024 * 1024
"""Smaller files go with the form: on a line that takes them there is nothing to resume."""


class ArrivingFileInput(forms.FileInput):
    """A file input and, for a script, the door at which a large file comes in by pieces."""

    template_name = "media/admin/arriving_file.html"

    class Media:
        # Of what the form may ask about the file (`media.forms.twins`).
        css = {"all": ("media/twins.css",)}
        js = (
            Script("vendor/tus/tus.min.js", defer=True),
            Script("media/arriving.js", type="module"),
        )

    def __init__(self, owner: Any, attrs: Mapping[str, Any] | None = None) -> None:
        super().__init__(dict(attrs or {}))
        self.owner = owner
        self.arrived: Arriving | None = None
        self.kept: Arriving | None = None
        """What came with the form and was kept for the next time."""

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> Any:
        """Return the file that came with the form, or the one that came before it."""
        sent = super().value_from_datadict(data, files, name)
        self.arrived = self._arrived(data, name) if sent is None else None
        return self.arrived.file() if self.arrived else sent

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: Mapping[str, Any], name: str
    ) -> bool:
        """Say whether neither is there."""
        return name not in files and not data.get(token_name(name))

    def use_required_attribute(self, initial: Any) -> bool:
        """Leave it to the server: the browser does not see what has come."""
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Tell the template where to send pieces, and what has come already."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"] |= {
            "token_name": token_name(name),
            "arrived": self.kept or self.arrived,
            "door": reverse("media_arriving"),
            "least": LEAST_BYTES,
        }
        return context

    def _arrived(self, data: Mapping[str, Any], name: str) -> Arriving | None:
        try:
            found = Arriving.find(data.get(token_name(name)) or "", self.owner.pk)
        except LookupError:
            return None
        return found if found.complete else None


def lets_arrive(form: forms.BaseForm, user: Any) -> None:
    """Let a large file of the form's field ``file`` come piece by piece, for a known officer."""
    field = form.fields.get("file")
    if field is not None and user is not None and user.is_authenticated:
        widget = ArrivingFileInput(user, field.widget.attrs)
        widget.is_required = field.required
        field.widget = widget
