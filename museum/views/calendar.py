"""The festival calendar, a month at a time."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from museum.presentation.calendar import (
    BadMonth,
    CalendarView,
    NoSuchPage,
    calendar_view,
    read_address,
)
from museum.presentation.frame import Frame, alternates_of, frame
from museum.views.render import render

SCRIPTS = ("js/museum-share.js",)


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Show a month; what cannot be understood is a 400, what the calendar lacks a 404."""
    try:
        view = calendar_view(read_address(request.GET, timezone.localdate()))
    except BadMonth as problem:
        return _unclear(request, 400, _("Chưa hiểu câu hỏi"), str(problem))
    except NoSuchPage as problem:
        return _unclear(request, 404, _("Lịch không có trang này"), str(problem))
    around = _frame(
        request,
        title=_title(view),
        description=_("Ngày hội của các làng, tính từ lệ âm lịch cho năm năm tới."),
        narrowed=bool(request.GET),
    )
    webcal = f"webcal://{request.get_host()}{view.feed}"
    return render("calendar/page.html", around, view=view, webcal=webcal)


def _title(view: CalendarView) -> str:
    """The calendar, and on a page turned to the month; tabs and histories tell them apart."""
    parts = (view.month.title if view.address.named else "", _("Lịch lễ hội"), view.area)
    return " · ".join(filter(None, parts))


def _frame(request: HttpRequest, *, title: str, narrowed: bool, description: str = "") -> Frame:
    return frame(
        request,
        title=title,
        description=description,
        alternates=alternates_of("calendar"),
        section="calendar",
        robots="noindex" if narrowed else "",
        scripts=SCRIPTS,
    )


def _unclear(request: HttpRequest, status: int, title: str, problem: str) -> HttpResponse:
    around = _frame(request, title=title, narrowed=True)
    return render("calendar/unclear.html", around, status=status, problem=problem, code=status)
