"""The collection: one question, its answer as a grid or a list."""

from functools import partial

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from museum.presentation.collection import collection_view
from museum.presentation.frame import Frame, alternates_of, frame
from museum.presentation.question import ROOMS, read_address
from museum.presentation.viewer import viewer
from museum.recent_searches import address_for, remember
from museum.views.asking import answered
from museum.views.render import render

SCRIPTS = ("js/museum-combobox.js", "js/museum-facets.js")
ROOM = "collection"


@require_safe
def collection(request: HttpRequest) -> HttpResponse:
    """Answer a question put to the collection; what cannot be understood is a 400 that says so."""
    framed = partial(_frame, request, narrowed=True)
    return answered(partial(_answer, request), framed, request.GET.get("q", ""))


def _answer(request: HttpRequest) -> HttpResponse:
    address, place = read_address(request.GET)
    if ROOMS[address.view] != ROOM:
        return HttpResponseRedirect(address.url)
    if not place.after:
        remember(request, address.text)
    view = collection_view(address, place, get_language() or "vi", viewer(request))
    around = _frame(request, address.text or _("Bộ sưu tập"), narrowed=bool(request.GET))
    return render("collection/page.html", around, view=view)


def _frame(request: HttpRequest, title: str, *, narrowed: bool) -> Frame:
    return frame(
        request,
        title=title,
        alternates=alternates_of(ROOM),
        section=ROOM,
        robots="noindex" if narrowed else "",
        scripts=SCRIPTS,
        recent=address_for(request),
    )
