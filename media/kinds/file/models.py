"""Documents: Wagtail's document as the payload of an asset."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.documents.models import AbstractDocument

from media.models.asset import Asset
from media.models.enums import AssetKind
from media.models.payload import Payload
from media.storage import original_path, originals


def document_path(document: "MuseumDocument", filename: str) -> str:
    """Return where the document is kept: below its asset's id, under an unguessable name."""
    return original_path(document.ensure_asset().id, filename)


class MuseumDocument(Payload, AbstractDocument):
    """A file to read or to take home (tài liệu)."""

    asset_kind: ClassVar[AssetKind] = AssetKind.FILE
    objects: ClassVar[models.Manager["MuseumDocument"]]

    asset = models.OneToOneField(
        Asset, on_delete=models.CASCADE, related_name="document", verbose_name=_("tư liệu số")
    )
    asset.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's flag
    file = models.FileField(_("tệp"), upload_to=document_path, storage=originals)

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        abstract = False
        verbose_name = _("tài liệu")
        verbose_name_plural = pgettext_lazy("số nhiều", "tài liệu")

    def clean(self) -> None:
        """Check the file's name where there is a file: one that was refused is told of already."""
        if self.file:
            super().clean()

    @property
    def filename(self) -> str:
        """The name the document came with; what it is called when taken home."""
        return self.asset.filename

    @property
    def content_type(self) -> str:
        """The media type found in the content when it came in."""
        return self.asset.mime or "application/octet-stream"
