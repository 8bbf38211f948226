"""The officer's language for the whole of a request to the desk."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from museum.addresses import at_the_desk


class DeskLanguageMiddleware:
    """Wagtail speaks the account's language inside its views only.

    What it says after one of them has refused (no right to be there) would be said in the site's.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language the account asks for, if it asks for one."""
        if not at_the_desk(request):
            return self.get_response(request)
        profile = getattr(request.user, "wagtail_userprofile", None)
        if profile is None or not profile.preferred_language:
            return self.get_response(request)
        with override(profile.preferred_language):
            return self.get_response(request)
