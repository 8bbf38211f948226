"""The least Django can do: one view, no middleware. What everything else is measured against."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path


def view(_request: HttpRequest) -> HttpResponse:
    """Answer with two letters."""
    return HttpResponse("ok")


urlpatterns = [path("bare/", view)]

if not settings.configured:
    settings.configure(
        ROOT_URLCONF=__name__,
        SECRET_KEY="not-a-secret-only-measured",
        ALLOWED_HOSTS=["*"],
        MIDDLEWARE=[],
    )
application = get_wsgi_application()
