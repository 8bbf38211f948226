"""What people see when something is not right, in their language."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils.translation import gettext as _

from museum.presentation.frame import frame
from museum.views.render import render


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request itself makes no sense. Touches nothing: the host may be a lie."""
    return _plain(400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: not for this reader."""
    return render("errors/403.html", frame(request, title=_("Không mở cho mọi người")), status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing here, and ways on."""
    scripts = ("js/museum-combobox.js",)
    around = frame(request, title=_("Không tìm thấy trang"), robots="noindex", scripts=scripts)
    return render("errors/404.html", around, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. Renders without the database, in both languages."""
    return _plain(500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form was sent without the token it was given, mostly because it lay open too long."""
    around = frame(request, title=_("Biểu mẫu đã hết hạn"), robots="noindex")
    problem = _(
        "Trang mở đã lâu hoặc trình duyệt chặn cookie, nên những gì vừa gửi chưa được nhận. "
        "Quay lại, tải lại trang rồi gửi lần nữa."
    )
    return render("errors/unclear.html", around, status=403, problem=problem, code=403)


def _plain(status: int) -> HttpResponse:
    """The page that asks nothing of database, session or language."""
    given = {"status": status, "name": settings.WAGTAIL_SITE_NAME}
    return HttpResponse(get_template("errors/plain.html").render(given), status=status)
