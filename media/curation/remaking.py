"""Having again made what goes with a recording: what failed is tried once more."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from media.kinds.recording.making import ask_for
from media.kinds.recording.models import MuseumRecording


@require_POST
def remake(request: HttpRequest, pk: int) -> HttpResponse:
    """Put on the queue what the recording lacks, for officers who may change it."""
    recording = get_object_or_404(MuseumRecording.objects.select_related("asset"), pk=pk)
    policy: Any = policy_registry.get_by_type(MuseumRecording)
    if not policy.user_has_permission_for_instance(request.user, "change", recording):
        raise PermissionDenied
    ask_for(recording, again=True)
    messages.success(request, _("Đang tạo lại những bản còn thiếu; tải lại trang sau ít phút."))
    return redirect("wagtailmedia:edit", recording.pk)
