"""What is similar to a record: a page of its own, which the record's page takes its list from."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from heritage.access import may_see
from museum.addresses import path_of, record_path
from museum.presentation.frame import LANGUAGES, Frame, frame
from museum.presentation.similar import similar_lines
from museum.presentation.viewer import viewer
from museum.views.asking import answered
from museum.views.records import record_or_elsewhere
from museum.views.render import render


@require_safe
def similar(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what shares most with a record; 503 while the search engine does not answer."""
    found = record_or_elsewhere(request, slug, "record-similar")
    if isinstance(found, HttpResponse):
        return found
    user = viewer(request)
    if not may_see(user, found):
        raise Http404
    heading = _("Có điểm chung với %(title)s") % {"title": found.title}

    def framed(title: str) -> Frame:
        paths = {code: path_of("record-similar", code, slug=found.slug) for code in LANGUAGES}
        return frame(request, title=title, alternates=paths, robots="noindex")

    def answer() -> HttpResponse:
        lines = similar_lines(found, user)
        return render(
            "heritage/similar.html",
            framed(heading),
            heading=heading,
            lines=lines,
            record=found,
            record_url=record_path(found.slug),
        )

    return answered(answer, framed)
