"""<picture> as text. Written by hand, not by a template: lists show dozens of them."""

from collections.abc import Iterable, Mapping
from html import escape

from django.utils.safestring import SafeString

from media.kinds.image.picture import Picture


def picture_html(
    shown: Picture, *, sizes: str, eager: bool, attributes: Mapping[str, object]
) -> SafeString:
    """Return the element; `attributes` of <img> are escaped here, None leaves one out."""
    slot = escape(sizes)
    sources = "".join(
        f'<source type="{each.type}" srcset="{escape(each.srcset)}" sizes="{slot}">'
        for each in shown.sources
    )
    image = {
        "src": shown.src,
        "srcset": shown.srcset or None,
        "sizes": sizes if shown.srcset else None,
        "width": shown.width or None,
        "height": shown.height if shown.width else None,
        "fetchpriority": "high" if eager else None,
        "loading": None if eager else "lazy",
        "decoding": "async",
    }
    told = _told([*image.items(), *attributes.items()])
    return SafeString(f"<picture>{sources}<img{told}></picture>")


def _told(attributes: Iterable[tuple[str, object]]) -> str:
    return "".join(
        f' {escape(name)}="{escape(str(value))}"' for name, value in attributes if value is not None
    )
