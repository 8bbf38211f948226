"""The documents of a record: at first some pages of each, the others where they are asked for.

Four queries however many documents and pages; none for records that have none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import override

from heritage.models import RecordMedia
from media.kinds.pages.leaves import called
from media.kinds.pages.models import PageSequence, SequencePage
from media.models import Asset, AssetKind
from media.models.local_text import LocalText, active_language, local_text
from media.shown import Shown
from museum.presentation.reader.pages import ShownPage, anchor, script_of, shown_page

PAGES = 8
"""Pages that are shown at a time; even, so that facing pages stay together."""


class Place(NamedTuple):
    """A page as the list of pages names it."""

    key: int
    label: str
    url: str
    thumb: str
    section: LocalText


@dataclass(frozen=True, slots=True)
class Reader(Shown):
    """A document as it is read. ``part`` counts from 1; each has `PAGES` pages."""

    asset: Asset
    name: str
    """Its anchor on the page."""
    title: str
    caption: str
    edition: LocalText
    script: str
    direction: str
    facing: bool
    pages: tuple[ShownPage, ...]
    places: tuple[Place, ...]
    part: int
    url: str
    """The page on which all of it is read, part by part."""

    @property
    def total(self) -> int:
        """How many pages it has."""
        return len(self.places)

    @property
    def parts(self) -> int:
        """How many parts it is shown in."""
        return max(1, -(-len(self.places) // PAGES))

    @property
    def rightward(self) -> bool:
        """Whether its pages are turned from left to right."""
        return self.direction != "right-to-left"

    @property
    def before(self) -> str:
        """Where the part before this one is; "" for the first."""
        return f"{self.url}?trang={self.part - 1}" if self.part > 1 else ""

    @property
    def after(self) -> str:
        """Where the next part is; "" for the last."""
        return f"{self.url}?trang={self.part + 1}" if self.part < self.parts else ""

    @property
    def sections(self) -> list[Place]:
        """The pages on which parts of the document begin."""
        return [place for place in self.places if place.section]

    @property
    def has_lines(self) -> bool:
        """Whether there is anything written to search."""
        return any(page.lines for page in self.pages)


def reading_path(slug: str, asset_id: str, language: str = "") -> str:
    """Return where a document of a record is read."""
    with override(language or active_language()):
        return reverse("record-reading", args=[slug, asset_id])


def readers(uses: Sequence[RecordMedia], slug: str) -> tuple[Reader, ...]:
    """Return the documents among these uses, each with its first pages."""
    wanted = [use for use in uses if use.asset.kind == AssetKind.PAGES]
    return _readers(wanted, slug, part=1) if wanted else ()


def reader_at(use: RecordMedia, slug: str, part: int) -> Reader | None:
    """Return a document at a part of it; None when it has no such part, or no pages at all."""
    found = _readers([use], slug, part=part)
    return found[0] if found and 1 <= part <= found[0].parts else None


def _readers(uses: Sequence[RecordMedia], slug: str, *, part: int) -> tuple[Reader, ...]:
    sequences = {
        each.asset_id: each
        for each in PageSequence.objects.filter(asset__in=[use.asset_id for use in uses])
    }
    listed = _listed([each.pk for each in sequences.values()])
    first = (part - 1) * PAGES
    wanted = [page.pk for pages in listed.values() for page in pages[first : first + PAGES]]
    full = {
        page.pk: page
        for page in SequencePage.objects.filter(pk__in=wanted)
        .select_related("image__asset")
        .prefetch_related("image__renditions")
    }
    return tuple(
        _reader(use, sequences[use.asset_id], listed[sequences[use.asset_id].pk], full, slug, part)
        for use in uses
        if use.asset_id in sequences and sequences[use.asset_id].pk in listed
    )


def _listed(sequences: list[int]) -> dict[int, list[SequencePage]]:
    """All pages of each document in order, without what is written on them."""
    columns = ("sequence_id", "label", "role", "section_vi", "section_en", "image__asset_id")
    rows = SequencePage.objects.filter(sequence__in=sequences).order_by("sort_order", "pk")
    found: dict[int, list[SequencePage]] = {}
    for page in rows.select_related("image").only(*columns):
        found.setdefault(page.sequence_id, []).append(page)
    return found


def _reader(
    use: RecordMedia,
    sequence: PageSequence,
    listed: list[SequencePage],
    full: dict[int, SequencePage],
    slug: str,
    part: int,
) -> Reader:
    asset = use.asset
    url = reading_path(slug, asset.pk) if slug else ""
    numbers = {page.pk: number for number, page in enumerate(listed, 1)}
    return Reader(
        asset=asset,
        name=f"tai-lieu-{asset.pk}",
        title=str(local_text(asset, "caption")) or sequence.title,
        caption=str(use.caption or asset.alt),
        edition=sequence.edition,
        script=script_of(sequence.script),
        direction=sequence.direction,
        facing=sequence.facing,
        pages=tuple(shown_page(full[key], n) for key, n in numbers.items() if key in full),
        places=tuple(_place(page, numbers[page.pk], url) for page in listed),
        part=part,
        url=url,
    )


def _place(page: SequencePage, number: int, url: str) -> Place:
    thumb = ""
    if page.image:
        thumb = reverse(
            "iiif-image:image", args=[page.image.asset_id, "full", "!160,200", "0", "default.jpg"]
        )
    label = called(page, number, active_language())
    return Place(page.pk, label, page_address(url, page.pk, number), thumb, page.section)


def page_address(url: str, key: int, number: int, line: int | None = None) -> str:
    """Return where a page stands among the parts, or a line of it."""
    part = (number - 1) // PAGES + 1
    asked = f"?trang={part}" if part > 1 else ""
    return f"{url}{asked}#{anchor(key, line)}"
