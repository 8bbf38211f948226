"""What every room that answers questions does with one that cannot be answered."""

from collections.abc import Callable

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from museum.presentation.frame import Frame
from museum.presentation.question import BadQuestion
from museum.views.render import render
from search.api.problems import RETRY_AFTER
from search.backends import BadCursor, SearchUnavailable

PAUSE = gettext_lazy("Tìm kiếm đang được bảo trì; hãy thử lại sau ít phút.")
"""What is said while the search engine does not answer."""
Framed = Callable[[str], Frame]
"""Makes the frame of a page with this title."""


def answered(answer: Callable[[], HttpResponse], framed: Framed, asked: str = "") -> HttpResponse:
    """Return the answer; what cannot be understood is a 400 that says so, a pause a 503.

    A question that was ``asked`` stays in the box, to be sent once more.
    """
    try:
        return answer()
    except BadQuestion as problem:
        return _unclear(framed, str(problem))
    except BadCursor:
        return _unclear(framed, _("Trang này thuộc về một câu hỏi khác; hãy bắt đầu lại."))
    except SearchUnavailable:
        return paused(framed(_("Tạm thời gián đoạn")), asked)


def paused(around: Frame, asked: str = "") -> HttpResponse:
    """Say that the search engine does not answer, and when to come back (503)."""
    response = render(
        "errors/unclear.html", around, status=503, problem=str(PAUSE), code=503, asked=asked
    )
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def _unclear(framed: Framed, problem: str) -> HttpResponse:
    around = framed(_("Chưa hiểu câu hỏi"))
    return render("errors/unclear.html", around, status=400, problem=problem, code=400)
