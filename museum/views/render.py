"""Rendering a public page: a template, a frame, nothing of sessions or messages."""

from django.http import HttpResponse
from django.template.loader import get_template

from museum.presentation.frame import Frame


def render(template: str, frame: Frame, *, status: int = 200, **context: object) -> HttpResponse:
    """Return the page. No context processor runs, so that nothing touches the session."""
    html = get_template(template).render({"frame": frame, **context})
    response = HttpResponse(html, status=status)
    response["Content-Language"] = frame.language
    return response
