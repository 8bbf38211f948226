"""A responsive picture: which of the renditions that exist go into <picture>."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from media.kinds.image.derivatives import WIDTHS, avif, fallback, jpeg, ladder, webp
from media.kinds.image.models import MuseumImage, MuseumRendition

_NOT_FOR_SLOTS = "format-"
"""How the specs of parts of a picture begin, and of spheres: far too large."""


@dataclass(frozen=True, slots=True)
class Source:
    """One <source>: a media type and its `srcset`."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """What <picture> needs; `src` is empty while nothing has been made yet."""

    src: str = ""
    width: int = 0
    height: int = 0
    srcset: str = ""
    sources: tuple[Source, ...] = field(default=())


def picture_of(image: MuseumImage, largest: int = WIDTHS[-1]) -> tuple[Picture, bool]:
    """Return the picture for a slot at most `largest` pixels wide, and whether it is complete.

    Only renditions that exist are used, so nothing is encoded now; free of queries when they
    are prefetched. A lighter kind waits until it is as wide as the JPEGs: a browser would take
    it and blow it up.
    """
    made = {
        rendition.filter_spec: rendition
        for rendition in image.renditions.all()
        if not rendition.filter_spec.startswith(_NOT_FOR_SLOTS)
    }
    steps = _fitting(ladder(image.shown_size[0]), largest)
    widest = max((step for step in steps if jpeg(step) in made), default=0)
    sources = []
    for mime, spec in (("image/avif", avif), ("image/webp", webp)):
        found = [made[spec(step)] for step in steps if spec(step) in made]
        if any(rendition.width >= widest for rendition in found):
            sources.append(Source(mime, _srcset(found)))
    plain = made.get(fallback(image.shown_size[0])) or _any(made.values())
    complete = len(sources) == 2 and fallback(image.shown_size[0]) in made
    if plain is None:
        return Picture(width=image.width, height=image.height), complete
    shown = Picture(
        src=plain.url,
        width=image.width,
        height=image.height,
        srcset=_srcset([made[jpeg(step)] for step in steps if jpeg(step) in made]),
        sources=tuple(sources),
    )
    return shown, complete


def focus_of(image: MuseumImage) -> tuple[int, int] | None:
    """Return the focal point in tenths of width and height (0–10), None when none was set."""
    if image.focal_point_x is None or image.focal_point_y is None:
        return None
    return (
        _tenths(image.focal_point_x, image.width),
        _tenths(image.focal_point_y, image.height),
    )


def _fitting(steps: tuple[int, ...], largest: int) -> tuple[int, ...]:
    """Keep the steps up to the first that fills the slot."""
    enough = next((step for step in steps if step >= largest), steps[-1])
    return tuple(step for step in steps if step <= enough)


def _srcset(renditions: list[MuseumRendition]) -> str:
    by_width = {rendition.width: rendition.url for rendition in renditions}
    return ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))


def _any(renditions: Iterable[MuseumRendition]) -> MuseumRendition | None:
    return max(renditions, key=lambda rendition: rendition.width, default=None)


def _tenths(position: int, length: int) -> int:
    return max(0, min(10, round(10 * position / (length or 1))))
