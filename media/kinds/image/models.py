"""Pictures: Wagtail's image as the payload of an asset."""

import secrets
from pathlib import PurePath
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition

from media.models.asset import Asset
from media.models.enums import AssetKind
from media.models.payload import Payload
from media.storage import original_path


class MuseumImage(Payload, AbstractImage):
    """A raster picture (hình ảnh). Its texts and rights are its asset's."""

    asset_kind: ClassVar[AssetKind] = AssetKind.IMAGE

    asset = models.OneToOneField(
        Asset, on_delete=models.CASCADE, related_name="image", verbose_name=_("tư liệu số")
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("hình ảnh")
        verbose_name_plural = _("hình ảnh")

    def get_upload_to(self, filename: str) -> str:
        """Return where the original is kept: below its asset's id, under an unguessable name."""
        return original_path(self.ensure_asset().id, filename)

    @property
    def default_alt_text(self) -> str:
        """Text alternative in the active language; the title when nobody wrote one yet."""
        return str(self.asset.alt) or self.title


class MuseumRendition(AbstractRendition):
    """A picture made from an image, in one size and format."""

    image = models.ForeignKey(MuseumImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        verbose_name = _("bản hiển thị")
        verbose_name_plural = _("bản hiển thị")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="media_rendition_unique"
            )
        ]
        indexes = [models.Index(fields=["file"], name="media_rendition_file")]

    def __str__(self) -> str:
        return f"{self.image_id} {self.filter_spec}"

    def get_upload_to(self, filename: str) -> str:
        """Return a name that is never used twice, so that it may be cached for ever."""
        suffix = PurePath(filename).suffix
        return f"renditions/{self.image.asset_id}/{secrets.token_hex(10)}{suffix}"
