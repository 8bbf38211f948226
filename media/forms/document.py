"""The document form: add, edit, several at once, and inside choosers."""

from typing import Any

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm

from media.forms.asset_fields import ASSET_FIELDS, AssetFieldsMixin, like
from media.intake.accepted import Accepted
from media.kinds.file.intake import DOCUMENTS, accept_document


class DocumentField(WagtailDocumentField):
    """Refuses what is not one of our document types by content."""

    accepted: Accepted

    def check_document_file_size(self, f: Any) -> None:
        """Done by the intake."""

    def to_python(self, data: Any) -> Any:
        """Return the upload once the intake has accepted it."""
        upload = super().to_python(data)
        if upload is not None:
            self.accepted = accept_document(upload, upload.name)
        return upload


class MuseumDocumentForm(AssetFieldsMixin, BaseDocumentForm):
    """Base of every form of `MuseumDocument` that Wagtail makes."""

    asset_fields = tuple(name for name in ASSET_FIELDS if not name.startswith("alt_"))
    accept = staticmethod(accept_document)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = like(self.fields["file"], DocumentField)
            self.fields["file"].help_text = _("Được nhận: %(types)s; nặng nhất %(limit)s.") % {
                "types": ", ".join(DOCUMENTS).upper(),
                "limit": filesizeformat(settings.MEDIA_MAX_DOCUMENT_BYTES),
            }
