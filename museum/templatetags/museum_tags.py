"""Template tags of the public pages."""

from functools import cache

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString

from heritage.models.bilingual import LocalText
from media.kinds.image.picture import focus_of
from media.models import Asset
from media.models.local_text import active_language
from museum.presentation.characters import slices_of
from museum.presentation.dates import day_text
from museum.presentation.hands import hand_of

register = template.Library()
register.filter(day_text)
register.simple_tag(hand_of)
_THUMB = 320
_SAME = SafeString("")


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """Show a symbol of img/icons.svg, hidden from screen readers."""
    sheet = static("img/icons.svg")
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        sheet,
        name,
    )


@register.simple_tag
def thumb(asset: Asset, alt: LocalText | str = "") -> SafeString:
    """Show a picture small: one WebP, 320 pixels wide. No ``alt`` beside its own name."""
    image = asset.image
    made = [shot for shot in image.renditions.all() if shot.filter_spec.endswith("-webp")]
    best = min(made, key=lambda shot: abs(shot.width - _THUMB), default=None)
    focus = focus_of(image)
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="{}" loading="lazy" decoding="async"{}{}>',
        best.url if best else static("media/pending.svg"),
        image.width,
        image.height,
        alt,
        _SAME if isinstance(alt, str) else _other_lang(alt, active_language()),
        format_html(' data-focus-x="{}" data-focus-y="{}"', *focus) if focus else "",
    )


@register.simple_tag(takes_context=True)
def lang_of(context: template.Context, text: LocalText) -> SafeString:
    """Return `` lang="vi"`` when the text stands in from the other language, else nothing."""
    return _other_lang(text, context["language"])


def _other_lang(text: LocalText, language: str) -> SafeString:
    if not text.text or text.language == language:
        return _SAME
    return format_html(' lang="{}"', text.language)


@register.filter
def paragraphs(text: str) -> SafeString:
    """Turn plain text with line breaks into paragraphs, escaped."""
    return SafeString(linebreaks(text, autoescape=True))


@register.filter
def with_characters(html: SafeString) -> SafeString:
    """Add to a page the sheet that has its Hán and Nôm characters; nothing when it has none."""
    names = ",".join(slices_of(html))
    if not names:
        return html
    sheet = f"{reverse('characters')}?files={names}"
    return html + format_html('<link rel="stylesheet" href="{}">\n', sheet)
