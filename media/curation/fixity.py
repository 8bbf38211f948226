"""What officers see of fixity: a report, and a line on the admin's home while anything is wrong."""

from collections.abc import Mapping
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from media import access
from media.curation.finder import AssetURLFinder
from media.curation.permissions import AssetPermissionPolicy, handled_assets
from media.models import Asset, FixityEvent, Outcome

REPORT = "media_fixity"


class FixityFilterSet(WagtailFilterSet):
    """What is wrong now, or every reading."""

    log = django_filters.ChoiceFilter(
        label=_("Hiện"),
        choices=[("all", _("Mọi lần đọc"))],
        empty_label=_("Những gì đang sai"),
        method="every_reading",
    )

    class Meta:
        model = FixityEvent
        fields = ["outcome"]

    def every_reading(self, queryset: Any, name: str, value: str) -> Any:
        """Leave it as it is: the view has narrowed it where this was not chosen."""
        return queryset


class FixityReport(ReportView):
    """Originals that are not as they were taken in, and the log of all readings."""

    model = FixityEvent
    page_title = _("Kiểm tra tệp gốc")
    header_icon = "circle-check"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    permission_policy = AssetPermissionPolicy(Asset)
    any_permission_required = ["add", "change", "delete"]
    filterset_class = FixityFilterSet
    default_ordering = "-time"
    verbose_name_plural = FixityEvent._meta.verbose_name_plural
    list_export = ["time", "outcome", "asset_id", "name", "expected", "found", "bytes", "detail"]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.columns = [
            TitleColumn(
                "asset",
                label=_("Tư liệu"),
                accessor=lambda event: event.asset or "–",
                get_url=self._form_of,
            ),
            StatusTagColumn(
                "outcome",
                label=_("Kết quả"),
                accessor="get_outcome_display",
                primary=lambda event: event.outcome != Outcome.INTACT,
            ),
            Column("name", label=_("Tên trong kho tệp")),
            Column("detail", label=_("Lời báo lỗi")),
            DateColumn("time", label=_("Lúc đọc"), sort_key="time"),
        ]

    def get_filename(self) -> str:
        """Return what the export is called."""
        return "fixity"

    def get_base_queryset(self) -> QuerySet[FixityEvent]:
        """Return the readings of files that the officer works with."""
        events = readings_for(self.request.user).select_related("asset")
        return events if self.request.GET.get("log") == "all" else events.standing()

    def _form_of(self, event: FixityEvent) -> str | None:
        return AssetURLFinder(self.request.user).get_edit_url(event.asset) if event.asset else None


def readings_for(user: Any) -> Any:
    """Return the readings an officer may know of: files of nobody are for who sees everything."""
    theirs = Q(asset__in=handled_assets(user))
    if user.has_perm(access.RESTRICTED_PERMISSION):
        theirs |= Q(asset__isnull=True)
    return FixityEvent.objects.filter(theirs)


class FixityPanel(Component):
    """A line on the admin's home, there only while something is wrong."""

    name = "fixity"
    order = 5
    template_name = "media/admin/fixity_panel.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Count; one query."""
        count = readings_for(self.request.user).standing().count()
        return {"count": count, "url": reverse(REPORT)}
