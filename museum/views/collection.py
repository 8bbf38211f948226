"""The collection: one question, its answer as a grid or a list."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from museum.presentation.collection import BadQuestion, collection_view, read_address
from museum.presentation.frame import Frame, alternates_of, frame
from museum.presentation.viewer import viewer
from museum.views.render import render
from search.backends import BadCursor, SearchUnavailable

SCRIPTS = ("js/museum-combobox.js",)
RETRY_AFTER = 30


@require_safe
def collection(request: HttpRequest) -> HttpResponse:
    """Answer a question put to the collection; what cannot be understood is a 400 that says so."""
    try:
        address, after = read_address(request.GET)
        view = collection_view(address, after, get_language() or "vi", viewer(request))
    except BadQuestion as problem:
        return _unclear(request, 400, str(problem))
    except BadCursor:
        return _unclear(request, 400, _("Trang này thuộc về một câu hỏi khác; hãy bắt đầu lại."))
    except SearchUnavailable:
        response = _unclear(request, 503, _("Tìm kiếm đang được bảo trì; hãy thử lại sau ít phút."))
        response["Retry-After"] = str(RETRY_AFTER)
        return response
    around = _frame(request, title=address.text or _("Bộ sưu tập"), narrowed=bool(request.GET))
    return render("collection/page.html", around, view=view)


def _frame(request: HttpRequest, *, title: str, narrowed: bool) -> Frame:
    return frame(
        request,
        title=title,
        alternates=alternates_of("collection"),
        section="collection",
        robots="noindex" if narrowed else "",
        scripts=SCRIPTS,
    )


def _unclear(request: HttpRequest, status: int, problem: str) -> HttpResponse:
    title = _("Chưa hiểu câu hỏi") if status == 400 else _("Tạm thời gián đoạn")
    around = _frame(request, title=title, narrowed=True)
    return render("errors/unclear.html", around, status=status, problem=problem, code=status)
