"""What people see when something is not right, in their language."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils.translation import gettext as _

from museum.presentation.frame import frame
from museum.views.render import render


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request itself makes no sense. Touches nothing: the host may be a lie."""
    return HttpResponse(get_template("errors/plain.html").render({"status": 400}), status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: not for this reader."""
    return render("errors/403.html", frame(request, title=_("Không mở cho mọi người")), status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing here, and ways on."""
    around = frame(request, title=_("Không tìm thấy trang"), robots="noindex")
    return render("errors/404.html", around, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. Renders without the database, in both languages."""
    return HttpResponse(get_template("errors/plain.html").render({"status": 500}), status=500)
