"""Whether a form would be taken now: asked before it is sent (`js/kept-work.js`)."""

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET


@require_GET
@never_cache
def session(request: HttpRequest) -> JsonResponse:
    """The token that a form needs in this session; Wagtail answers 403 to whoever is signed out."""
    return JsonResponse({"token": get_token(request)})
