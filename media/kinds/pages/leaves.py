"""The pages of a document as leaves that viewers turn, with the lines that stand on them."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from media.kinds.base import kind_of
from media.kinds.pages.enums import Role
from media.kinds.pages.models import PageSequence, SequencePage
from media.kinds.painting import Bound, Leaf, Told

_EMPTY = (1000, 1400)
"""Pixels of a lost leaf in a document that has no picture at all."""
_SPEAKING = (Role.FOLDOUT, Role.BLANK, Role.MISSING)
"""What is told of a page beside its label."""
_TEXTS = ("text", "reading", "translation_vi", "translation_en")


def pages_of(sequence: PageSequence) -> "QuerySet[SequencePage]":
    """Return the pages in order, each with its picture, its asset and what is said of its places.

    One query, and one more where anything is said.
    """
    pages = SequencePage.objects.filter(sequence=sequence).order_by("sort_order", "pk")
    pages = pages.select_related("image__asset", "image__annotated")
    return pages.prefetch_related("image__annotated__annotations")


def bound(sequence: PageSequence) -> Bound:
    """Return all leaves of a document and how they are turned."""
    behavior = "paged" if sequence.facing else "individuals"
    leaves = tuple(leaves_of(sequence, list(pages_of(sequence).defer(*_TEXTS[1:], "regions"))))
    return Bound(direction=sequence.direction, behavior=(behavior,), leaves=leaves)


def told_on(sequence: PageSequence, leaf: int | None = None) -> Iterator[tuple[Leaf, list[Told]]]:
    """Yield the leaves that are written on with their lines; ``leaf``: that one alone."""
    pages = list(pages_of(sequence))
    for page, found in zip(pages, leaves_of(sequence, pages), strict=True):
        if leaf in (None, page.pk) and (lines := list(_lines(page, sequence.script))):
            yield found, lines


def leaves_of(sequence: PageSequence, pages: list[SequencePage]) -> Iterator[Leaf]:
    """Yield a leaf for each page; one without a picture is as large as the one before it."""
    pictures = [page.image for page in pages if page.image]
    size = (pictures[0].width, pictures[0].height) if pictures else _EMPTY
    for number, page in enumerate(pages, 1):
        image = page.image
        kind = kind_of(image.asset) if image else None
        size = (image.width, image.height) if image else size
        yield Leaf(
            key=page.pk,
            label_vi=called(page, number, "vi"),
            label_en=called(page, number, "en"),
            width=size[0],
            height=size[1],
            painting=kind.painting(image.asset) if image and kind else None,
            alone=sequence.facing and page.role == Role.FOLDOUT,
            written=bool(page.text.strip()),
            section_vi=page.section_vi,
            section_en=page.section_en,
        )


def called(page: SequencePage, number: int, language: str) -> str:
    """Return what a page is called: its label, else its number; what it is when that matters."""
    with override(language):
        name = page.label or _("trang %(number)d") % {"number": number}
        if page.role in _SPEAKING:
            return f"{name} ({Role(page.role).label})"
        return str(Role.COVER.label) if page.role == Role.COVER and not page.label else name


def languages(script: str) -> dict[str, str]:
    """Return which language each text of a line is in."""
    return {"text": script, "reading": "vi", "translation_vi": "vi", "translation_en": "en"}


def _lines(page: SequencePage, script: str) -> Iterator[Told]:
    tags = languages(script)
    for line in page.lines:
        for what in _TEXTS:
            if value := getattr(line, what):
                yield Told(
                    line=line.number,
                    what=what,
                    value=value,
                    language=tags[what],
                    region=line.region.xywh if line.region else "",
                )
