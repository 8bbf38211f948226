"""Whether a document may come in: real type by content, no macros, nothing that explodes."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.files import File

from media.intake.accepted import Accepted
from media.intake.envelope import extension_of, within_bytes
from media.intake.refusal import refuse
from media.intake.viruses import without_viruses
from media.kinds.file.office import check_office
from media.kinds.file.pdf import check_pdf
from media.kinds.file.text import check_text


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A document format: media type, what people call it, the check of its content."""

    mime: str
    name: str
    check: Callable[[File, str], None]


_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
DOCUMENTS = {
    "pdf": DocumentType("application/pdf", "PDF", check_pdf),
    "docx": DocumentType(_OOXML + "wordprocessingml.document", "Word", check_office),
    "xlsx": DocumentType(_OOXML + "spreadsheetml.sheet", "Excel", check_office),
    "pptx": DocumentType(_OOXML + "presentationml.presentation", "PowerPoint", check_office),
    "odt": DocumentType(_ODF + "text", "OpenDocument", check_office),
    "ods": DocumentType(_ODF + "spreadsheet", "OpenDocument", check_office),
    "odp": DocumentType(_ODF + "presentation", "OpenDocument", check_office),
    "csv": DocumentType("text/csv", "CSV", check_text),
    "txt": DocumentType("text/plain", "TXT", check_text),
}
"""By extension."""


def accept_document(file: File, filename: str) -> Accepted:
    """Return what the document is, or raise `ValidationError` saying why it is refused."""
    extension = extension_of(filename)
    if extension not in DOCUMENTS:
        accepted = ", ".join(DOCUMENTS).upper()
        raise refuse("unknown-extension", extension=extension, accepted=accepted)
    within_bytes(file, settings.MEDIA_MAX_DOCUMENT_BYTES)
    without_viruses(file)
    kind = DOCUMENTS[extension]
    kind.check(file, kind.mime)
    file.seek(0)
    return Accepted(kind.mime)
