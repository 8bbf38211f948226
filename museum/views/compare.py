"""Records side by side, in Mirador where there are scripts."""

from csp.constants import SELF
from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from museum.presentation.compare import ROOM, table
from museum.presentation.frame import Frame, alternates_of, frame
from museum.presentation.question import BadQuestion
from museum.presentation.viewer import viewer
from museum.views.asking import answered
from museum.views.render import render
from search.request import BadText, asked_text

_EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
"""An empty <style>, which Mirador's parts make to put rules into by script; no written one."""


@require_safe
@csp_update(
    {
        "style-src": [SELF, _EMPTY_STYLE],
        # Manifests speak by the public host, whatever name the page was asked by.
        "connect-src": [settings.PUBLIC_URL],
        "img-src": [settings.PUBLIC_URL],
    }
)
def compare(request: HttpRequest) -> HttpResponse:
    """Show the records of ``?record=…&record=…`` beside each other; ``q`` looks for more."""

    def framed(title: str) -> Frame:
        return frame(
            request,
            title=title,
            alternates=alternates_of(ROOM),
            section="collection",
            robots="noindex",
            scripts=("js/museum-compare.js",),
        )

    def answer() -> HttpResponse:
        try:
            text = asked_text(request.GET.get("q", ""))
        except BadText as problem:
            raise BadQuestion(str(problem)) from problem
        view = table(request.GET.getlist("record"), text, viewer(request))
        return render("compare/page.html", framed(_("So sánh")), view=view)

    return answered(answer, framed, request.GET.get("q", ""))
