"""The museum's own accent colours as a small style sheet: no inline style is ever needed."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from museum.models import Identity


@require_safe
def theme(_request: HttpRequest) -> HttpResponse:
    """Answer with the two custom properties that differ; empty when none do."""
    identity = Identity.current()
    rules = ""
    if identity.colour:
        rules += f":root{{--lacquer:{identity.colour};--lacquer-deep:{identity.colour}}}\n"
    if identity.colour_dark:
        dark = f":root{{--lacquer:{identity.colour_dark};--lacquer-deep:{identity.colour_dark}}}"
        rules += f"@media screen and (prefers-color-scheme:dark){{{dark}}}\n"
    return HttpResponse(rules, content_type="text/css; charset=utf-8")
