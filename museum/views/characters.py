"""The fonts of Hán and Nôm characters as a small style sheet: only the files a page named."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from museum.presentation.characters import face


@require_safe
def characters(request: HttpRequest) -> HttpResponse:
    """Answer with a rule for each file in ``files`` (``hk-110,sc-4``); others are left out."""
    names = dict.fromkeys(request.GET.get("files", "").split(","))
    return HttpResponse("".join(map(face, names)), content_type="text/css; charset=utf-8")
