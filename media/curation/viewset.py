"""The list of all assets, whatever their kind, and what uses each."""

from typing import Any

import django_filters
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet
from django.urls import path
from django.urls.resolvers import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView, UsageView
from wagtail.admin.viewsets.model import ModelViewSet

from media.curation.columns import AltColumn, PreviewColumn
from media.kinds import kind_of
from media.models import Asset
from media.models.payload import references_to


class AssetFilterSet(WagtailFilterSet):
    """Narrows the list; above all to what still lacks a text alternative."""

    lacking_alt = django_filters.BooleanFilter(
        label=_("Thiếu văn bản thay thế"), method="only_lacking_alt"
    )

    class Meta:
        model = Asset
        fields = ["kind", "access", "rights", "generated"]

    def only_lacking_alt(self, queryset: Any, name: str, value: bool) -> Any:
        """Return those without a text alternative, or the others."""
        lacking = Asset.objects.lacking_alt().values("pk")
        return queryset.filter(pk__in=lacking) if value else queryset.exclude(pk__in=lacking)


class AssetIndexView(IndexView):
    """Lists assets with their pictures; each leads to its payload's form."""

    any_permission_required = ["add", "change", "delete", "choose"]
    filterset_class = AssetFilterSet

    def get_base_queryset(self) -> QuerySet[Asset]:
        """Return the assets the officer works with, with what the list shows."""
        assets = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, self.any_permission_required
        )
        return assets.for_gallery()

    def get_edit_url(self, instance: Asset) -> str | None:
        """Return the address of the payload's form, which checks the right to this very one."""
        if not self.user_has_permission("change"):
            return None
        return AdminURLFinder().get_edit_url(instance)


class AssetUsageView(UsageView):
    """Lists what uses an asset, or its payload directly."""

    def get_queryset(self) -> Any:
        """Return the references grouped by record or page."""
        kind = kind_of(self.object)
        try:
            payload = kind.payload_of(self.object) if kind else None
        except ObjectDoesNotExist:
            payload = None
        if payload is None:
            return super().get_queryset()
        return references_to(payload).group_by_source_object()

    def get_edit_url(self, instance: Asset) -> str | None:
        """Return the address of the payload's form."""
        return AdminURLFinder(self.request.user).get_edit_url(instance)


class AssetViewSet(ModelViewSet):
    """List and usage; making, changing and deleting happen in the payloads' own forms."""

    model = Asset
    icon = "media"
    menu_label = _("Tư liệu số")
    menu_order = 290
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = AssetIndexView
    usage_view_class = AssetUsageView
    list_display = [
        "title",
        PreviewColumn(),
        AltColumn(),
        Column("kind", label=_("Loại"), accessor="get_kind_display", sort_key="kind"),
        Column("rights", label=_("Quyền"), accessor="get_rights_display"),
        Column("access", label=_("Phạm vi xem"), accessor="get_access_display"),
        DateColumn("created", label=_("Ngày tạo"), sort_key="created"),
    ]
    form_fields = ["alt_vi"]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Leave out the views this set has not."""
        common: dict[str, Any] = super().get_common_view_kwargs(**kwargs)
        absent = ("add", "edit", "delete", "history")
        return {**common, **{f"{name}_url_name": None for name in absent}}

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses of the list and of the usage of one asset."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("usage/<str:pk>/", self.usage_view, name="usage"),
        ]

    def register_admin_url_finder(self) -> None:
        """Done by `media.curation.finder`."""


asset_viewset = AssetViewSet("media_assets", url_prefix="assets")
