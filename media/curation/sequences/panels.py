"""Panels of the form of a scanned document."""

from typing import Any

from django.db.models import Field
from wagtail.admin.panels import FieldPanel, Panel

from media.kinds.pages.pdf.drawing import pdfs_of
from media.models import Asset


class AssetFieldPanel(FieldPanel):
    """A field of the document's asset: the form adds it by itself."""

    def get_form_options(self) -> dict[str, Any]:
        """Ask nothing of the form."""
        return {}

    @property
    def db_field(self) -> Field:
        """The asset's field."""
        return Asset._meta.get_field(self.field_name)  # type: ignore[return-value]  # a column


class WaysPanel(Panel):
    """Ways to the pages of a document that is stored: to add some, to write down their lines."""

    class BoundPanel(Panel.BoundPanel):
        """Shown once there is a document to add to."""

        template_name = "media/admin/sequences/ways.html"

        def is_shown(self) -> bool:
            """Return whether the document is stored."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Tell of the PDFs that its pages are drawn from; one query."""
            told: dict[str, Any] = super().get_context_data(parent_context)
            return told | {"pdfs": list(pdfs_of(self.instance.asset_id))}


class PagePanel(Panel):
    """What a page looks like, and the ways to its lines and its picture."""

    class BoundPanel(Panel.BoundPanel):
        """Of a page in the list of pages."""

        template_name = "media/admin/sequences/page.html"
