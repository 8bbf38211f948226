"""Pictures: Wagtail's image as the payload of an asset."""

import secrets
from pathlib import PurePath
from typing import Any, ClassVar

from django.core.files import File
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from PIL import Image
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    WagtailImageField,
    WagtailImageFieldFile,
    get_upload_to,
)

from media.intake.accepted import Accepted
from media.kinds.image.annotations import Annotated as Annotated  # a model of this folder
from media.kinds.image.likeness import bands
from media.kinds.image.plain import ORIENTATION, TURNED, PlainFilter
from media.models.asset import Asset
from media.models.enums import AssetKind
from media.models.payload import Payload
from media.storage import original_path, originals, pyramid_storage

MOST_REAL_WIDTH = 1_000_000
"""Millimetres: a kilometre, wider than anything that is measured on a picture."""


class UprightFieldFile(WagtailImageFieldFile):
    """Measures a picture as it is shown: a camera held upright swaps width and height."""

    def get_image_dimensions(self) -> tuple[int, int]:
        """Return width and height in pixels after EXIF orientation."""
        width, height = super().get_image_dimensions()
        was_closed = self.closed
        self.open()
        with Image.open(self) as picture:
            turned = picture.getexif().get(ORIENTATION) in TURNED
        if was_closed:
            self.close()
        else:
            self.seek(0)
        return (height, width) if turned else (width, height)


class UprightImageField(WagtailImageField):
    """Wagtail's image field, measuring pictures upright."""

    attr_class = UprightFieldFile


class MuseumImage(Payload, AbstractImage):
    """A raster picture (hình ảnh). Its texts and rights are its asset's."""

    asset_kind: ClassVar[AssetKind] = AssetKind.IMAGE
    asset_kinds = (AssetKind.IMAGE, AssetKind.PANORAMA)
    objects: ClassVar[models.Manager["MuseumImage"]]

    asset = models.OneToOneField(
        Asset, on_delete=models.CASCADE, related_name="image", verbose_name=_("tư liệu số")
    )
    asset.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's flag
    file = UprightImageField(
        verbose_name=_("tệp"),
        upload_to=get_upload_to,
        storage=originals,
        width_field="width",
        height_field="height",
    )
    real_width = models.DecimalField(
        _("bề ngang thật của cả khung hình (mm)"),
        max_digits=8,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_REAL_WIDTH)],
        help_text=_(
            "Từ mép trái tới mép phải của ảnh là bao nhiêu milimét ngoài đời: 1250 là 1,25 mét. "
            "Chỉ ghi khi chụp thẳng, phẳng và đã đo; để trống nếu không biết. Có số này thì người "
            "xem có thước để đo trên ảnh."
        ),
    )

    admin_form_fields = (
        "title",
        "file",
        "real_width",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    accepted: Accepted | None = None
    """What the intake found in a file that is about to be saved."""

    class Meta(AbstractImage.Meta):
        verbose_name = _("hình ảnh")
        verbose_name_plural = pgettext_lazy("số nhiều", "hình ảnh")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save it, and what a new original looks like."""
        super().save(*args, **kwargs)
        accepted, self.accepted = self.accepted, None
        if accepted is not None:
            Likeness.keep(self, accepted.likeness)

    def measured(self, accepted: Accepted) -> None:
        """Note what the intake found."""
        self.accepted = accepted

    @property
    def withheld(self) -> int:
        """How many levels of its pyramid are larger than rights allow it to be shown."""
        most = self.asset.max_side if self.asset_id else None
        longest, levels = max(self.width, self.height), 0
        while most and longest >> levels > most:
            levels += 1
        return levels

    @property
    def shown_size(self) -> tuple[int, int]:
        """Pixels of the largest picture of it that leaves the museum."""
        return max(1, self.width >> self.withheld), max(1, self.height >> self.withheld)

    @property
    def default_alt_text(self) -> str:
        """Text alternative in the active language; the title when nobody wrote one yet."""
        return str(self.asset.alt) or self.title

    def get_upload_to(self, filename: str) -> str:
        """Return where the original is kept: below its asset's id, under an unguessable name."""
        return original_path(self.ensure_asset().id, filename)

    def get_rendition(self, filter: Filter | str) -> AbstractRendition:
        """Return a rendition; `original` is the original itself, never encoded again."""
        if (filter if isinstance(filter, str) else filter.spec) != "original":
            return super().get_rendition(filter)
        return MuseumRendition(
            image=self,
            filter_spec="original",
            file=self.file.name,
            width=self.width,
            height=self.height,
        )

    def generate_rendition_file(self, filter: Filter, *, source: File | None = None) -> File:
        """Encode a rendition from the plain picture, so that no private metadata is served."""
        if not isinstance(filter, PlainFilter):
            filter = PlainFilter(filter.spec)
        encoded: File = super().generate_rendition_file(filter, source=source)
        return encoded


class MuseumRendition(AbstractRendition):
    """A picture made from an image, in one size and format."""

    objects: ClassVar[models.Manager["MuseumRendition"]]

    image = models.ForeignKey(MuseumImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        verbose_name = _("bản hiển thị")
        verbose_name_plural = pgettext_lazy("số nhiều", "bản hiển thị")
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


class Pyramid(models.Model):
    """The tiled copy of an image that is looked at closely; its file is never used again."""

    wagtail_reference_index_ignore = True

    image = models.OneToOneField(MuseumImage, related_name="pyramid", on_delete=models.CASCADE)
    file = models.FileField(_("tệp"), storage=pyramid_storage, max_length=120)
    sha256 = models.CharField("SHA-256", max_length=64, help_text=_("Của tệp gốc như đã gửi."))
    made = models.DateTimeField(_("lúc tạo"), auto_now=True)

    class Meta:
        verbose_name = _("ảnh nhiều tầng")
        verbose_name_plural = pgettext_lazy("số nhiều", "ảnh nhiều tầng")

    def __str__(self) -> str:
        return f"{self.image_id} {self.file.name}"


class Likeness(models.Model):
    """What an image looks like (`media.kinds.image.likeness`), in parts it is looked up by.

    The parts are null when there is nothing to see in it, as on an empty page.
    """

    PARTS: ClassVar = ("first", "second", "third", "fourth")
    wagtail_reference_index_ignore = True

    image = models.OneToOneField(MuseumImage, related_name="likeness", on_delete=models.CASCADE)
    sha256 = models.CharField("SHA-256", max_length=64, help_text=_("Của tệp gốc như đã gửi."))
    first = models.IntegerField(null=True, db_index=True)
    second = models.IntegerField(null=True, db_index=True)
    third = models.IntegerField(null=True, db_index=True)
    fourth = models.IntegerField(null=True, db_index=True)

    class Meta:
        verbose_name = _("dáng vẻ của hình")
        verbose_name_plural = pgettext_lazy("số nhiều", "dáng vẻ của hình")

    def __str__(self) -> str:
        return f"{self.image_id} {self.first} {self.second} {self.third} {self.fourth}"

    @classmethod
    def keep(cls, image: MuseumImage, likeness: int | None) -> None:
        """Write down what the original that an image has now looks like.

        Pages of one document look alike: of them it is not asked.
        """
        if image.asset.part_of_id:
            likeness = None
        parts = bands(likeness) if likeness is not None else (None,) * len(cls.PARTS)
        told = dict(zip(cls.PARTS, parts, strict=True)) | {"sha256": image.asset.sha256}
        cls.objects.update_or_create(image=image, defaults=told)
