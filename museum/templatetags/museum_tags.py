"""Template tags of the public pages."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString

from heritage.models.bilingual import LocalText
from museum.presentation.kept import kept

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Show a symbol of img/icons.svg, hidden from screen readers."""
    return _icon(name)


@kept
def _icon(name: str) -> SafeString:
    sheet = static("img/icons.svg")
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        sheet,
        name,
    )


@register.simple_tag
def lang_of(text: LocalText) -> SafeString:
    """Return `` lang="vi"`` when the text stands in from the other language, else nothing."""
    return format_html(' lang="{}"', text.language) if text.is_fallback else SafeString("")


@register.filter
def paragraphs(text: str) -> SafeString:
    """Turn plain text with line breaks into paragraphs, escaped."""
    return SafeString(linebreaks(text, autoescape=True))
