"""Documents as a kind of asset."""

from typing import Any

from django.db.models import Q
from django.forms import ModelForm

from media.kinds.base import MediaKind, Preview, Stored, register_kind
from media.kinds.file.intake import DOCUMENTS
from media.kinds.file.models import MuseumDocument
from media.kinds.handling import handled_payloads
from media.kinds.painting import Offer
from media.models import Asset, AssetKind


class FileKind(MediaKind):
    """Files to read or take home; nothing is made from them."""

    kind = AssetKind.FILE
    accessor = "document"
    icon = "doc-full-inverse"
    extensions = tuple(DOCUMENTS)
    limit_setting = "MEDIA_MAX_DOCUMENT_BYTES"

    def new_payload(self, **fields: Any) -> MuseumDocument:
        """Return a new document."""
        return MuseumDocument(**fields)

    def form_class(self) -> type[ModelForm]:
        """Return the form of Wagtail's documents."""
        from wagtail.documents.forms import get_document_form

        return get_document_form(MuseumDocument)

    def preview(self, asset: Asset) -> Preview | None:
        """Return None: a document shows its icon."""
        return None

    def handled_by(self, user: Any) -> Q:
        """Return the condition for documents in the user's collections."""
        return handled_payloads(MuseumDocument, self.accessor, user)

    def locate(self, asset: Asset, name: str) -> Stored | None:
        """Return the document itself."""
        document = self.payload_of(asset)
        return self.copy(asset) if name == document.file.name else None

    def copy(self, asset: Asset) -> Stored:
        """Return the document: whoever may see it gets it as it is."""
        file, etag = self.payload_of(asset).file, f'"{asset.sha256}"'
        return Stored(file.storage, str(file.name), asset.mime, etag, True, asset.filename)

    def stored(self, payload: Any) -> None:
        """Nothing is made from a document."""

    def offer(self, asset: Asset) -> Offer:
        """Return the document at Wagtail's address."""
        return Offer(type="Text", url=self.payload_of(asset).url, mime=asset.mime)


register_kind(FileKind())
