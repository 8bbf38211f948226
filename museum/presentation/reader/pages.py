"""A page as the reader shows it: its picture, what it is called, its lines."""

from dataclasses import dataclass

from django.urls import reverse

from media.kinds.pages.leaves import called, languages
from media.kinds.pages.lines import Line
from media.kinds.pages.models import SequencePage
from media.models import Asset
from media.models.local_text import LocalText, active_language
from media.shown import Shown
from media.templatetags.media_tags import picture_url

_LARGE = 2000
"""Pixels: how wide a page is opened."""


@dataclass(frozen=True, slots=True)
class ShownLine(Shown):
    """A line with its texts side by side; the translation in the reader's language, or openly
    in the other."""

    line: Line
    name: str
    """Its anchor."""
    translation: LocalText


@dataclass(frozen=True, slots=True)
class ShownPage(Shown):
    """A page; without `asset` it is one that is lost or was never photographed."""

    key: int
    name: str
    """Its anchor."""
    label: str
    asset: Asset | None
    width: int
    height: int
    large: str
    closer: str
    """The picture's base address in the IIIF Image API."""
    lines: tuple[ShownLine, ...]
    section: LocalText

    @property
    def marked(self) -> list[ShownLine]:
        """The lines of which it is known where they stand."""
        return [each for each in self.lines if each.line.region]


def anchor(key: int, line: int | None = None) -> str:
    """Return the anchor of a page or of a line of it; both are for ever."""
    return f"to-{key}" if line is None else f"to-{key}-d{line}"


def shown_page(page: SequencePage, number: int) -> ShownPage:
    """Return a page, loaded with its picture, the picture's asset and its renditions."""
    image = page.image
    asset = image.asset if image else None
    return ShownPage(
        key=page.pk,
        name=anchor(page.pk),
        label=called(page, number, active_language()),
        asset=asset,
        width=image.width if image else 0,
        height=image.height if image else 0,
        large=picture_url(asset, _LARGE) if asset else "",
        closer=reverse("iiif-image:base", args=[asset.pk]) if asset else "",
        lines=tuple(_shown(page, line) for line in page.lines if line.told),
        section=page.section,
    )


def _shown(page: SequencePage, line: Line) -> ShownLine:
    first = active_language()
    texts = {"vi": line.translation_vi, "en": line.translation_en}
    told = next((code for code in (first, *texts) if texts[code]), first)
    return ShownLine(line, anchor(page.pk, line.number), LocalText(texts[told], told))


def script_of(script: str) -> str:
    """Return the language tag of what is transcribed."""
    return languages(script)["text"]
