"""Remarks on a record, read and written beside its form."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods
from wagtail.permissions import policy_registry

from heritage.access.permissions import manageable
from heritage.actions.comments import say, settle
from heritage.models import HeritageRecord, RecordComment


@require_http_methods(["GET", "HEAD", "POST"])
def comments(request: HttpRequest, pid: str) -> HttpResponse:
    """Answer the remarks as a fragment; ``text`` adds one, ``settle`` (its id) closes one."""
    record = get_object_or_404(HeritageRecord, pid=pid)
    if not manageable(type(record).objects.filter(pk=record.pk), request.user).exists():
        raise PermissionDenied
    error = ""
    if request.method == "POST":
        if not policy_registry.get(record).user_has_permission(request.user, "change"):
            raise PermissionDenied
        error = _write(request, record)
    context = {"record": record, "comments": remarks(record), "error": error}
    context["typed"] = request.POST.get("text", "") if error else ""
    status = 422 if error else 200
    return render(request, "heritage/admin/comments/thread.html", context, status=status)


def remarks(record: HeritageRecord) -> list[RecordComment]:
    """All remarks on ``record``, oldest first, with who wrote them."""
    return list(record.comments.select_related("author", "resolved_by"))


def _write(request: HttpRequest, record: HeritageRecord) -> str:
    """Do what was posted; return what was wrong with it, or nothing."""
    if closing := request.POST.get("settle", ""):
        number = int(closing) if closing.isdecimal() else 0
        settle(get_object_or_404(record.comments, pk=number), by=request.user)
        return ""
    try:
        say(record, author=request.user, text=request.POST.get("text", ""))
    except ValidationError as problem:
        return " ".join(problem.messages)
    return ""
