"""Cells of asset lists."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn

from media.curation.preview import preview_of
from media.models import Asset


class PreviewColumn(BaseColumn):
    """A small picture, or the kind's icon."""

    cell_template_name = "media/admin/preview_cell.html"

    def __init__(self) -> None:
        super().__init__("preview", label=_("Xem trước"), width="110px")

    def get_cell_context_data(self, instance: Asset, parent_context: Any) -> dict[str, Any]:
        """Add the preview."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return {**context, "preview": preview_of(instance)}


class AltColumn(BaseColumn):
    """The text alternative; a warning where people look at it and there is none."""

    cell_template_name = "media/admin/alt_cell.html"

    def __init__(self) -> None:
        super().__init__("alt", label=_("Văn bản thay thế"))
