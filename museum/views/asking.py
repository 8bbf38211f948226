"""What every room that answers questions does with one that cannot be answered."""

from collections.abc import Callable

from django.http import HttpResponse
from django.utils.translation import gettext as _

from museum.presentation.frame import Frame
from museum.presentation.question import BadQuestion
from museum.views.render import render
from search.backends import BadCursor, SearchUnavailable

RETRY_AFTER = 30
Framed = Callable[[str], Frame]
"""Makes the frame of a page with this title."""


def answered(answer: Callable[[], HttpResponse], framed: Framed) -> HttpResponse:
    """Return the answer; what cannot be understood is a 400 that says so, a pause a 503."""
    try:
        return answer()
    except BadQuestion as problem:
        return _unclear(framed, 400, str(problem))
    except BadCursor:
        return _unclear(framed, 400, _("Trang này thuộc về một câu hỏi khác; hãy bắt đầu lại."))
    except SearchUnavailable:
        pause = _("Tìm kiếm đang được bảo trì; hãy thử lại sau ít phút.")
        response = _unclear(framed, 503, pause)
        response["Retry-After"] = str(RETRY_AFTER)
        return response


def _unclear(framed: Framed, status: int, problem: str) -> HttpResponse:
    title = _("Chưa hiểu câu hỏi") if status == 400 else _("Tạm thời gián đoạn")
    return render("errors/unclear.html", framed(title), status=status, problem=problem, code=status)
