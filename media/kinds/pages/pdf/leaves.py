"""Putting a page that was drawn of a PDF into its document."""

from django.core.files import File
from django.db import transaction
from django.db.models import QuerySet, Sum

from media.intake.fingerprint import fingerprint
from media.kinds.image.models import MuseumImage
from media.kinds.pages.enums import Role
from media.kinds.pages.intake import accept_page
from media.kinds.pages.lines import COLUMNS, check_lines
from media.kinds.pages.models import PageSequence, SequencePage
from media.kinds.pages.pdf.models import SequencePdf
from media.models import Asset, AssetKind


@transaction.atomic
def put(pdf: SequencePdf, number: int, picture: File | None, columns: dict[str, str]) -> bool:
    """Put a page of a PDF at the end of its document, or the picture into the place kept for it.

    Without a picture its place is kept. False when that page is there already, or the document is
    gone. Raises `ValidationError` when picture or lines are refused; then nothing is stored.
    """
    sequences = PageSequence.objects.select_for_update().select_related("asset", "collection")
    sequence = sequences.filter(pk=pdf.sequence_id).first()
    leaf = _leaf(pdf, number, sequence) if sequence else None
    if sequence is None or leaf is None:
        return False
    leaf.sequence = sequence
    if picture is not None:
        leaf.image = _picture(sequence, picture)
        leaf.role = Role.PAGE
        for name, column in columns.items():
            setattr(leaf, name, column)
        told = {name: getattr(leaf, name) for name in COLUMNS}
        check_lines(told, (leaf.image.width, leaf.image.height))
    leaf.save()
    return True


def _leaf(pdf: SequencePdf, number: int, sequence: PageSequence) -> SequencePage | None:
    """Return the leaf that the page is to be, None when somebody else has put it there."""
    mine = SequencePdf.objects.filter(pk=pdf.pk)
    if not mine.filter(drawn=number - 1).update(drawn=number):
        return _waiting(pdf).filter(pdf_page=number).first()
    order = sequence.next_order
    return SequencePage(pdf=pdf, pdf_page=number, role=Role.MISSING, sort_order=order)


def _waiting(pdf: SequencePdf) -> "QuerySet[SequencePage]":
    return SequencePage.objects.filter(pdf=pdf, image=None, role=Role.MISSING)


def _picture(sequence: PageSequence, file: File) -> MuseumImage:
    """Take the picture in as any other: what drew it had a stranger's file in its hands."""
    name = str(file.name)
    weight = sequence.asset.parts.aggregate(all=Sum("bytes"))["all"] or 0
    pages = SequencePage.objects.filter(sequence=sequence).exclude(image=None).count()
    accepted = accept_page(file, name, pages=pages, weight=weight)
    title = f"{sequence.title}: {name}"[:255]
    image = MuseumImage(file=file, title=title, uploaded_by_user=sequence.uploaded_by_user)
    image.asset = Asset(
        kind=AssetKind.IMAGE, title=title, alt_vi=title, part_of=sequence.asset, **sequence.led()
    )
    image.measured(accepted)
    image.record_original(fingerprint(file), accepted.mime, name)
    image.asset.full_clean()
    image.save()
    return image
