"""Names inside sentences of the page: ``{% load sentences %}``."""

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from heritage.models.bilingual import LocalText, active_language

register = template.Library()


@register.filter
def told(text: LocalText) -> SafeString:
    """Return the text for a sentence, marked with its language where that is not the page's."""
    if not text.text or text.language == active_language():
        return escape(text.text)
    return format_html('<span lang="{}">{}</span>', text.language, text.text)
