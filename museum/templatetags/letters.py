"""The one tag that stands in the templates whose names Wagtail and Django choose."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from museum.letters import write
from museum.letters.writing import Part

register = template.Library()


@register.simple_tag(takes_context=True)
def letter(context: template.Context, name: str, part: Part) -> SafeString:
    """Write the ``subject``, ``text`` or ``html`` of the letter called ``name``."""
    values: dict[str, Any] = context.flatten()  # type: ignore[assignment]  # keys are names
    return write(name, part, values)
