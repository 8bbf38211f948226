"""Every original that an asset had: today's, and those that others took the place of."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from media.curation.finder import AssetURLFinder
from media.curation.permissions import AssetPermissionPolicy
from media.kinds import kind_of
from media.models import Asset


class OriginalsView(WagtailAdminTemplateMixin, TemplateView):
    """For officers who may change the asset."""

    template_name = "media/admin/originals.html"
    page_title = _("Các tệp gốc")
    header_icon = "history"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the asset; refuse who may not change it."""
        self.asset: Asset = get_object_or_404(Asset.objects.with_payload(), pk=kwargs["pk"])
        policy = AssetPermissionPolicy(Asset)
        if not policy.user_has_permission_for_instance(request.user, "change", self.asset):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        """Say whose they are."""
        return str(self.asset)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Lead back to the asset's form."""
        form = AssetURLFinder(self.request.user).get_edit_url(self.asset) or ""
        here = {"url": "", "label": str(self.page_title)}
        return [*self.breadcrumbs_items, {"url": form, "label": str(self.asset)}, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Read them; one query."""
        kind = kind_of(self.asset)
        return {
            **super().get_context_data(**kwargs),
            "asset": self.asset,
            "file": kind.payload_of(self.asset).file if kind else None,
            "earlier": self.asset.earlier.select_related("replaced_by"),
        }
