"""Writes: making scanned documents, and adding pages to them."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Sum

from media.actions.assets import create_document, create_image
from media.intake.fingerprint import fingerprint
from media.intake.refusal import refuse
from media.kinds.image.models import MuseumImage
from media.kinds.pages.enums import Role
from media.kinds.pages.intake import accept_page, accept_pdf
from media.kinds.pages.lines import COLUMNS, check_lines
from media.kinds.pages.models import PageSequence, SequencePage
from media.kinds.pages.pdf.drawing import draw_pages
from media.kinds.pages.pdf.models import SequencePdf
from media.models import Asset, AssetKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPage:
    """A page that comes in; without a file it is one that is lost or has nothing on it.

    ``texts`` are its `COLUMNS`, a line in each row.
    """

    file: File | bytes | None = None
    filename: str = ""
    label: str = ""
    role: Role = Role.PAGE
    section_vi: str = ""
    section_en: str = ""
    texts: dict[str, str] | None = None


@transaction.atomic
def create_sequence(
    *,
    title: str,
    alt_vi: str,
    pages: list[NewPage],
    uploaded_by: Any = None,
    how: dict[str, Any] | None = None,
    **texts: Any,
) -> Asset:
    """Make a document of pages and return its asset.

    ``how`` are further fields of `PageSequence` (direction, facing, script, edition_vi …),
    `texts` further fields of `Asset`. Raises `ValidationError` when a page is refused or a field
    is wrong; then nothing is stored.
    """
    asset = Asset(kind=AssetKind.PAGES, title=title, alt_vi=alt_vi, **texts)
    sequence = PageSequence(asset=asset, title=title[:255], **(how or {}))
    sequence.uploaded_by_user = uploaded_by
    asset.full_clean()
    sequence.full_clean(exclude=["asset", "collection"])
    sequence.save()
    for page in pages:
        _put(sequence, page, uploaded_by)
    sequence.weigh()
    return asset


@transaction.atomic
def add_page(sequence: PageSequence, page: NewPage, *, uploaded_by: Any = None) -> SequencePage:
    """Put a page at the end of a document; raises `ValidationError` when it is refused."""
    made = _put(sequence, page, uploaded_by)
    sequence.weigh()
    return made


def add_pdf(
    sequence: PageSequence,
    *,
    file: File,
    filename: str,
    takes_text: bool = True,
    uploaded_by: Any = None,
) -> SequencePdf:
    """Take in a PDF whose pages a task then draws at the end of a document.

    ``takes_text``: the text it brings becomes the transcription of its pages. Raises
    `ValidationError` when it is refused; then nothing is stored.
    """
    mine = sequence.pdfs.filter(sha256=fingerprint(file).sha256)
    if mine.exists():
        raise refuse("pdf-again")
    waiting = sum(pdf.left for pdf in sequence.pdfs.all())
    pages = accept_pdf(file, pages=sequence.pages.count() + waiting)
    with transaction.atomic():
        asset = create_document(
            file=file,
            filename=filename,
            title=f"{sequence.title}: {filename}",
            uploaded_by=uploaded_by,
            part_of=sequence.asset,
            **sequence.led_closed(),
        )
        made = SequencePdf.objects.create(
            sequence=sequence,
            document=asset.document,
            sha256=asset.sha256,
            pages=pages,
            takes_text=takes_text,
        )
        sequence.weigh()
        transaction.on_commit(partial(draw_pages.enqueue, sequence.asset_id))
    return made


def _put(sequence: PageSequence, page: NewPage, uploaded_by: Any) -> SequencePage:
    made = SequencePage(
        sequence=sequence,
        label=page.label,
        role=page.role,
        section_vi=page.section_vi,
        section_en=page.section_en,
        sort_order=sequence.next_order,
        **(page.texts or {}),
    )
    if page.file is not None:
        made.image = _picture(sequence, page, page.file, uploaded_by)
    size = (made.image.width, made.image.height) if made.image else None
    check_lines({name: getattr(made, name) for name in COLUMNS}, size)
    made.full_clean(exclude=["sequence"])
    made.save()
    return made


def _picture(
    sequence: PageSequence, page: NewPage, file: File | bytes, uploaded_by: Any
) -> MuseumImage:
    content = ContentFile(file, name=page.filename) if isinstance(file, bytes) else file
    found = sequence.asset.parts.aggregate(weight=Sum("bytes"))
    count = SequencePage.objects.filter(sequence=sequence).count()
    accept_page(content, page.filename, pages=count, weight=found["weight"] or 0)
    title = f"{sequence.title}: {page.label or page.filename}"[:255]
    asset = create_image(
        file=content,
        filename=page.filename,
        alt_vi=title,
        title=title,
        part_of=sequence.asset,
        uploaded_by=uploaded_by,
        **sequence.led(),
    )
    image: MuseumImage = asset.image
    return image
