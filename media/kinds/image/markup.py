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


def window_html(
    whole: str, *, size: tuple[int, int], region: tuple[int, int, int, int], label: str
) -> SafeString:
    """Return the picture at `whole` seen through a window: `region` in per cent of its `size`."""
    across, down = size[0] / 100, size[1] / 100
    box = " ".join(
        f"{side * unit:.1f}" for side, unit in zip(region, (across, down) * 2, strict=True)
    )
    image = _told([("href", whole), ("width", size[0]), ("height", size[1])])
    told = _told([("viewBox", box), ("role", "img"), ("aria-label", label)])
    return SafeString(f"<svg{told}><image{image}/></svg>")


def _told(attributes: Iterable[tuple[str, object]]) -> str:
    return "".join(
        f' {escape(name)}="{escape(str(value))}"' for name, value in attributes if value is not None
    )
