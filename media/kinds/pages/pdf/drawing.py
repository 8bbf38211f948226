"""Drawing the pages of PDFs into a document: in portions, each page once, resumed where it stopped.

A page is drawn outside of any transaction, then put at the end of the document in one that also
notes how far the PDF is. So a worker may be killed anywhere, and two may be at it. A page that
cannot be drawn has its place kept by a leaf without a picture, and is tried again when asked for.
"""

import time
from collections.abc import Iterator
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _
from django_tasks import task

from media.intake.disk import on_disk
from media.kinds.base import kind_of
from media.kinds.image.derivatives import incomplete
from media.kinds.image.models import MuseumImage
from media.kinds.pages.enums import Role
from media.kinds.pages.models import PageSequence, SequencePage
from media.kinds.pages.pdf.asking import PdfFailed, draw
from media.kinds.pages.pdf.leaves import put
from media.kinds.pages.pdf.models import SequencePdf
from media.kinds.pages.pdf.text import columns_of

SECONDS = 30.0
"""How long a portion lasts: other tasks have their turn between two, and search learns of it."""


class NotDrawn(Exception):
    """Some pages of a PDF could not be drawn; says which and why."""


@task(priority=30)
def draw_pages(asset_id: str, again: bool = False) -> int:
    """Draw a portion of what a document's PDFs still hold, and ask for the next one.

    ``again`` tries first what failed before. Returns how many pages were put into the document.
    Raises `NotDrawn` when all were tried and some have no picture.
    """
    made = draw_portion(asset_id, SECONDS, again=again)
    if unfinished(asset_id):
        draw_pages.enqueue(asset_id)
    elif problem := failed(asset_id):
        raise NotDrawn(problem)
    return made


def draw_portion(asset_id: str, seconds: float, *, again: bool = False) -> int:
    """Draw for so long, one page at least; return how many were put into the document.

    Raises `OSError` when a PDF cannot be read.
    """
    until = time.monotonic() + seconds
    made = 0
    try:
        for pdf in pdfs_of(asset_id):
            _complete_last(pdf)
            if pdf.left or again:
                made += sum(_draw(pdf, until, again=again))
            if time.monotonic() >= until:
                break
    finally:
        if made:
            _told(asset_id)
    return made


def _complete_last(pdf: SequencePdf) -> None:
    """Have made what goes with the last page drawn, unless it is there.

    It is asked for when the page is stored: a worker killed between the two never asks.
    """
    leaf = pdf.leaves.filter(pdf_page=pdf.drawn).exclude(image=None).first()
    if leaf is not None:
        for image in incomplete(MuseumImage.objects.filter(pk=leaf.image_id)):
            if kind := kind_of(image.asset):
                kind.remake(image)


def unfinished(asset_id: str) -> bool:
    """Return whether a document has PDFs with pages that nobody tried yet."""
    return pdfs_of(asset_id).filter(drawn__lt=F("pages")).exists()


def failed(asset_id: str) -> str:
    """Return what is told of pages that could not be drawn, "" when there are none."""
    empty = SequencePage.objects.filter(image=None, role=Role.MISSING).exclude(pdf=None)
    pdfs = pdfs_of(asset_id).filter(pk__in=empty.values("pdf"))
    return "; ".join(f"{pdf}, {pdf.problem}" for pdf in pdfs)


def pdfs_of(asset_id: str) -> "QuerySet[SequencePdf]":
    """Return the PDFs of a document, the first one given first."""
    rows = SequencePdf.objects.filter(sequence__asset=asset_id)
    return rows.select_related("document__asset").order_by("pk")


def _draw(pdf: SequencePdf, until: float, *, again: bool) -> Iterator[bool]:
    """Draw pages of a PDF, yielding whether each came into the document."""
    if pdf.document.asset.sha256 != pdf.sha256:
        raise NotDrawn(_("%(pdf)s: tệp đã bị thay bằng tệp khác.") % {"pdf": pdf})
    file = pdf.document.file
    with file.open("rb"), on_disk(file, ".pdf") as path:
        for number in _numbers(pdf, again=again):
            yield _draw_one(pdf, number, path)
            if time.monotonic() >= until:
                return


def _numbers(pdf: SequencePdf, *, again: bool) -> Iterator[int]:
    if again:
        empty = pdf.leaves.filter(image=None, role=Role.MISSING).order_by("pdf_page")
        yield from list(empty.values_list("pdf_page", flat=True))
    yield from range(pdf.drawn + 1, pdf.pages + 1)


def _draw_one(pdf: SequencePdf, number: int, path: Path) -> bool:
    name = f"{PurePath(pdf.document.filename).stem[:80]}-{number:04}.jpg"
    with TemporaryDirectory() as folder:
        picture = Path(folder, name)
        try:
            drawn = draw(path, number, picture)
            columns, cut = columns_of(drawn.lines) if pdf.takes_text else ({}, False)
            with picture.open("rb") as file:
                done = put(pdf, number, File(file, name=name), columns)
        except (PdfFailed, ValidationError) as error:
            told = " ".join(getattr(error, "messages", [str(error)]))
            problem = _("trang %(number)d: %(why)s") % {"number": number, "why": told}
            SequencePdf.objects.filter(pk=pdf.pk).update(problem=problem[:300])
            return put(pdf, number, None, {})
    if done and cut:
        SequencePdf.objects.filter(pk=pdf.pk).update(cut=F("cut") + 1)
    return done


@transaction.atomic
def _told(asset_id: str) -> None:
    """Weigh the document anew and tell those who quote it that it says more."""
    sequences = PageSequence.objects.select_for_update().select_related("asset", "collection")
    if (sequence := sequences.filter(asset=asset_id).first()) is not None:
        sequence.weigh()
