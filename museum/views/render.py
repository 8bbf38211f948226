"""Rendering a public page: a template, a frame, nothing of sessions or messages."""

from django.http import HttpResponse
from django.template.loader import get_template

from museum.presentation.frame import Frame
from museum.presentation.surroundings import surroundings


def render(template: str, frame: Frame, *, status: int = 200, **context: object) -> HttpResponse:
    """Return the page. No context processor runs, so that nothing touches the session."""
    given = {"frame": frame, "language": frame.language, **surroundings(frame), **context}
    html = get_template(template).render(given)
    response = HttpResponse(html, status=status)
    response["Content-Language"] = frame.language
    return response
