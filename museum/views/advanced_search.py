"""The form of advanced search: it writes the question language and reads it again."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from museum.presentation.advanced_search import (
    address_of,
    advanced_view,
    opened_sheet,
    sent_sheet,
    submitted,
)
from museum.presentation.frame import alternates_of, frame
from museum.presentation.viewer import viewer
from museum.views.asking import paused
from museum.views.render import render
from search.backends import SearchUnavailable


@require_safe
def advanced_search(request: HttpRequest) -> HttpResponse:
    """Open the form, or go to the answer of what was sent; a slip is a 400 that says where."""
    language = get_language() or "vi"
    sheet = opened_sheet(request.GET, language)
    errors: dict[str, str] = {}
    if submitted(request.GET):
        sheet = sent_sheet(request.GET)
        url, errors = address_of(sheet, language)
        if not errors:
            return HttpResponseRedirect(url)
    around = frame(
        request,
        title=_("Tìm nâng cao"),
        alternates=alternates_of("advanced-search"),
        section="collection",
        robots="noindex" if request.GET else "",
    )
    try:
        view = advanced_view(sheet, errors, language, viewer(request))
    except SearchUnavailable:
        return paused(around)
    return render("collection/advanced.html", around, status=400 if errors else 200, view=view)
