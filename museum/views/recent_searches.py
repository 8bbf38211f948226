"""The recent searches of whoever is signed in, for the search box: never kept, never shared."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from museum.presentation.viewer import viewer
from museum.recent_searches import erase, recent

PRIVATE = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@require_http_methods(["GET", "POST"])
def recent_searches(request: HttpRequest) -> HttpResponse:
    """Answer with the texts and where each is asked again; POST erases them all.

    403 without a sign-in. ``token`` is what a POST from our own page must carry.
    """
    if viewer(request) is None:
        return JsonResponse({}, status=403, headers=PRIVATE)
    if request.method == "POST":
        erase(request)
    path = reverse("collection")
    items = [{"text": text, "url": f"{path}?{urlencode({'q': text})}"} for text in recent(request)]
    return JsonResponse({"items": items, "token": get_token(request)}, headers=PRIVATE)
