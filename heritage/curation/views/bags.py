"""A record taken home whole: its bag."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from heritage.access.permissions import SEEING
from heritage.access.policy import Viewer
from heritage.actions.bagging import EXPORT
from heritage.interchange.bagit import Asker, bag, bag_name, contents
from heritage.models import HeritageRecord


def may_take(user: Viewer, record: HeritageRecord) -> bool:
    """Say whether ``user`` works with the record in the admin."""
    policy = policy_registry.get_by_type(type(record))
    return bool(policy.user_has_any_permission_for_instance(user, SEEING, record))


@require_GET
def bag_of_record(request: HttpRequest, pid: str) -> StreamingHttpResponse:
    """Send the bag while it is made, with the originals that this officer may have."""
    record = get_object_or_404(HeritageRecord, pid=pid)
    if not may_take(request.user, record):
        raise PermissionDenied
    log(instance=record, action=EXPORT, user=request.user)
    pieces = bag(record, contents(record, Asker(request.user)))
    name = f"{bag_name(record)}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return StreamingHttpResponse(pieces, content_type="application/zip", headers=headers)
