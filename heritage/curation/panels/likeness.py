"""A warning below the name when another record already bears it. Never a refusal."""

from typing import Any

from django.forms import Media
from django.forms.widgets import Script
from django.urls import reverse
from wagtail.admin.panels import Panel

from heritage.curation.understanding.likeness import same_name


class LikenessPanel(Panel):
    """Names the records that may be this one; shown until the record is published."""

    class BoundPanel(Panel.BoundPanel):
        """The panel in one form."""

        template_name = "heritage/admin/panels/likeness.html"

        def is_shown(self) -> bool:
            """A published record has been looked at."""
            return not (self.instance.pk and self.instance.live)

        @property
        def media(self) -> Media:
            """The element that renews the warning."""
            return Media(js=[Script("heritage/js/likeness-warning.js", defer=True)])  # type: ignore[list-item]  # the stubs know strings only

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the records of the same name."""
            context = super().get_context_data(parent_context)
            record = self.instance
            context["records"] = same_name(
                self.panel.model, record.title_vi, self.request.user, but=record.pk
            )
            context["url"] = reverse("heritage_read_likeness")
            context["kind"] = self.panel.model.KIND
            return context
