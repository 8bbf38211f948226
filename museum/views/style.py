"""The style page, in the admin: for those who build pages and for those who judge them."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from museum.presentation.frame import frame
from museum.presentation.style import style_view
from museum.views.render import render


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """Show every component of the public pages in every state."""
    around = frame(request, title=_("Phong cách"), robots="noindex", scripts=_SCRIPTS)
    return render("style/page.html", around, view=style_view(request))


_SCRIPTS = ("js/museum-combobox.js", "js/museum-gallery.js", "js/museum-share.js")
