"""The style page, in the admin: for those who build pages and for those who judge them."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from museum.presentation.frame import frame
from museum.presentation.style import held_states, style_view
from museum.views.render import render


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """Show every component of the public pages in every state."""
    around = frame(request, title=_("Phong cách"), robots="noindex", scripts=_SCRIPTS)
    return render("style/page.html", around, view=style_view(request))


@require_safe
def states(request: HttpRequest) -> HttpResponse:
    """The rules of passing states, held still by class names."""
    return HttpResponse(held_states(), content_type="text/css; charset=utf-8")


_SCRIPTS = (
    "js/museum-combobox.js",
    "js/museum-gallery.js",
    "js/museum-share.js",
    "js/museum-recording.js",
    "js/museum-film.js",
    "js/museum-model.js",
    "js/museum-panorama.js",
    "js/museum-sphere.js",
)
