"""Having again made what goes with an original: what failed is tried once more."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.permissions import policy_registry

from media.kinds import kind_of
from media.models import Asset


@require_POST
def remake(request: HttpRequest, asset_id: str) -> HttpResponse:
    """Put on the queue what the asset lacks, for officers who may change it."""
    asset: Asset = get_object_or_404(Asset.objects.with_payload(), pk=asset_id)
    kind = kind_of(asset)
    if kind is None:
        raise Http404
    policy: Any = policy_registry.get_by_type(Asset)
    if not policy.user_has_permission_for_instance(request.user, "change", asset):
        raise PermissionDenied
    if not kind.remake(kind.payload_of(asset)):
        raise Http404
    messages.success(request, _("Đang tạo lại những bản còn thiếu; tải lại trang sau ít phút."))
    back = get_valid_next_url_from_request(request)
    return redirect(
        back or AdminURLFinder(request.user).get_edit_url(asset) or "media_assets:index"
    )
