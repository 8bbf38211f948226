"""What could not be made, told to officers: a report, and a line on the admin's home."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from media.curation.finder import AssetURLFinder
from media.curation.permissions import AssetPermissionPolicy, handled_assets
from media.models import Asset, Unmade
from media.models.querysets import PAYLOADS

REPORT = "media_unmade"


class RemakeColumn(BaseColumn):
    """A button that has it tried once more."""

    cell_template_name = "media/admin/remake_cell.html"

    def __init__(self) -> None:
        super().__init__("remake", label=_("Thử lại"))


class UnmadeReport(ReportView):
    """Assets of which something could not be made, each with why and a button."""

    model = Unmade
    page_title = _("Bản hiển thị chưa tạo được")
    header_icon = "warning"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    permission_policy = AssetPermissionPolicy(Asset)
    any_permission_required = ["add", "change", "delete"]
    default_ordering = "-time"
    verbose_name_plural = Unmade._meta.verbose_name_plural
    list_export = ["time", "asset_id", "asset", "task", "problem"]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.columns = [
            TitleColumn(
                "asset", label=_("Tư liệu"), get_url=lambda each: self._form_of(each.asset)
            ),
            Column("kind", label=_("Loại"), accessor="asset.get_kind_display"),
            Column("problem", label=_("Vì sao")),
            DateColumn("time", label=_("Lúc thử"), sort_key="time"),
            RemakeColumn(),
        ]

    def get_filename(self) -> str:
        """Return what the export is called."""
        return "unmade"

    def get_base_queryset(self) -> QuerySet[Unmade]:
        """Return what failed of the assets that the officer works with."""
        payloads = (f"asset__{name}" for name in PAYLOADS)
        return unmade_for(self.request.user).select_related("asset", *payloads)

    def _form_of(self, asset: Asset) -> str | None:
        """The address of the payload's form, which checks the right to this very one."""
        return AssetURLFinder().get_edit_url(asset)


def unmade_for(user: Any) -> QuerySet[Unmade]:
    """Return what failed of the assets that an officer works with."""
    return Unmade.objects.filter(asset__in=handled_assets(user))


class UnmadePanel(Component):
    """A line on the admin's home, there only while something could not be made."""

    name = "unmade"
    order = 6
    template_name = "media/admin/unmade_panel.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Count assets; one query."""
        rows = unmade_for(self.request.user).order_by()
        return {"count": rows.values("asset").distinct().count(), "url": reverse(REPORT)}
