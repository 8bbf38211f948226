"""Template tags for assets.

    {% load media_tags %}
    {% picture asset sizes="(min-width: 60em) 33vw, 100vw" largest=960 %}
    {% picture asset sizes="100vw" eager=True class="hero" alt="" %}

Load assets with `Asset.objects.for_gallery()` (or prefetch `asset__image__renditions`): then the
tag costs no query, whatever the number of pictures.
"""

from dataclasses import replace
from typing import Any

from django import template
from django.core.exceptions import ObjectDoesNotExist
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from media.kinds.image.derivatives import WIDTHS, ask_for
from media.kinds.image.details import Region, ask_for_detail, detail_of
from media.kinds.image.markup import picture_html, window_html
from media.kinds.image.picture import Picture, focus_of, picture_of
from media.models import Asset
from media.models.local_text import LocalText, active_language

register = template.Library()


@register.simple_tag
def picture(
    asset: Asset,
    sizes: str = "100vw",
    largest: int = WIDTHS[-1],
    eager: bool = False,
    alt: str | None = None,
    **attributes: Any,
) -> SafeString:
    """Show a picture asset: AVIF, WebP and one JPEG, each in the sizes the slot may need.

    `sizes` is the HTML attribute; `largest` the widest the slot gets, in device pixels. `eager`
    is for the one picture above the fold. `alt` replaces the asset's own text (“” when the words
    beside it say it all). Further arguments become attributes of <img> (`class`, `id`, …).
    """
    image = _image(asset)
    shown, complete = picture_of(image, int(largest)) if image else (Picture(), True)
    if image is not None and not complete:
        ask_for(image)
    pending = image is not None and not shown.src
    focus = focus_of(image) if image else None
    return picture_html(
        shown if shown.src else replace(shown, src=static("media/pending.svg")),
        sizes=sizes,
        eager=eager,
        attributes={
            **(_words(asset.alt, pending=pending) if alt is None else {"alt": alt}),
            "data-pending": "" if pending else None,
            "data-focus-x": focus and focus[0],
            "data-focus-y": focus and focus[1],
            **{name.replace("_", "-"): value for name, value in attributes.items()},
        },
    )


def _words(text: LocalText, *, pending: bool) -> dict[str, str | None]:
    """The text alternative; of a picture that is still being made it says so first."""
    if pending:
        return {"alt": _("Ảnh đang được chuẩn bị: %(text)s") % {"text": text.text}}
    return {"alt": text.text, "lang": text.language if text.is_fallback else None}


@register.simple_tag
def detail(asset: Asset, region: Region, sizes: str = "100vw", label: str = "") -> SafeString:
    """Show a part of a picture asset, cut from the original; until that is made, from the whole.

    `label` is the part's text alternative.
    """
    image = _image(asset)
    if image is None:
        return SafeString("")
    shown = detail_of(image, region)
    if shown.src:
        return picture_html(shown, sizes=sizes, eager=False, attributes={"alt": label})
    ask_for_detail(image, region)
    return window_html(
        picture_url(asset, WIDTHS[-1]) or static("media/pending.svg"),
        size=(image.width, image.height),
        region=region,
        label=label,
    )


@register.simple_tag
def picture_url(asset: Asset, width: int = 960) -> str:
    """Return the address of one WebP or JPEG rendition about so wide; "" when there is none.

    For share cards, feeds and structured data, which take a single address.
    """
    image = _image(asset)
    if image is None:
        return ""
    made = [r for r in image.renditions.all() if r.filter_spec.endswith(("-webp", "-jpeg"))]
    best = min(made, key=lambda r: (abs(r.width - int(width)), r.filter_spec), default=None)
    return best.url if best else ""


@register.simple_tag
def credit(asset: Asset) -> SafeString:
    """Show the credit line and rights statement that belong beside an asset."""
    language, statement = active_language(), asset.statement
    who = _credited(asset, language)
    return format_html(
        '<span class="credit">{}{}<a rel="license" href="{}">{}</a>{}</span>',
        who,
        " · " if who else "",
        statement.uri,
        statement.short(language),
        format_html_join("", ' · <a href="{}">{}</a>', _asked(asset)),
    )


def _asked(asset: Asset) -> list[tuple[str, str]]:
    """What the community asks of whoever uses it, and where that is explained."""
    return [(label.uri, str(label.label)) for label in asset.labels]


def _credited(asset: Asset, language: str) -> str:
    """Who made it, in the credit's own words where it has them."""
    told = asset.credit
    if told:
        if told.language == language:
            return told.text
        return format_html('<span lang="{}">{}</span>', told.language, told.text)
    drawn = _("Hình minh họa do phần mềm vẽ") if asset.generated else ""
    return " · ".join(filter(None, (asset.creator, drawn)))


def _image(asset: Asset) -> Any:
    try:
        return asset.image
    except ObjectDoesNotExist:
        return None
