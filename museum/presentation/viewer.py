"""Who is asking: the signed-in user, or nobody without touching the session."""

from django.conf import settings
from django.http import HttpRequest

from heritage.access import Viewer


def viewer(request: HttpRequest) -> Viewer:
    """Return the user when the request carries a session, else None.

    A visitor without a session cookie never makes the answer vary by cookie.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    return request.user if request.user.is_authenticated else None
