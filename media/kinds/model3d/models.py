"""3D models: a binary glTF as the payload of an asset, and the views an officer chose of it."""

from functools import partial
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import CollectionMember
from wagtail.search import index

from media.intake.accepted import Accepted
from media.kinds.derivative import AbstractDerivative, delete_file
from media.models.asset import Asset
from media.models.enums import AssetKind
from media.models.local_text import LocalText, local_text
from media.models.payload import Payload
from media.storage import original_path, originals


def model_path(model: "MuseumModel3D", filename: str) -> str:
    """Return where an original is kept: below its asset's id, under an unguessable name."""
    return original_path(model.ensure_asset().id, filename)


class Orbit(models.Model):
    """From where one looks: degrees as model-viewer's `camera-orbit` counts them."""

    turn = models.IntegerField(
        _("hướng nhìn (độ)"),
        default=30,
        validators=[MinValueValidator(-360), MaxValueValidator(360)],
        help_text=_("0 là chính diện; số dương sang phải, số âm sang trái."),
    )
    tilt = models.PositiveSmallIntegerField(
        _("độ cao mắt nhìn (độ)"),
        default=74,
        validators=[MaxValueValidator(180)],
        help_text=_("90 là nhìn ngang; 0 là nhìn thẳng từ trên xuống."),
    )

    class Meta:
        abstract = True


class MuseumModel3D(Payload, Orbit, CollectionMember, index.Indexed):
    """A thing or a building in three dimensions (mô hình 3D). Texts and rights are its asset's."""

    asset_kind: ClassVar[AssetKind] = AssetKind.MODEL3D
    objects: ClassVar[models.Manager["MuseumModel3D"]]

    asset = models.OneToOneField(
        Asset, on_delete=models.CASCADE, related_name="model3d", verbose_name=_("tư liệu số")
    )
    asset.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's flag
    title = models.CharField(_("tên trong kho"), max_length=255)
    file = models.FileField(_("tệp"), upload_to=model_path, storage=originals, max_length=200)
    poster = models.FileField(
        _("hình bìa"),
        upload_to=model_path,
        storage=originals,
        max_length=200,
        blank=True,
        help_text=_("Hiện trước khi mở mô hình. Để trống thì bảo tàng tự vẽ từ mô hình."),
    )
    file_hash = models.CharField(max_length=40, blank=True, editable=False)
    file_size = models.PositiveBigIntegerField(null=True, editable=False)
    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("người tải lên"),
    )
    triangles = models.PositiveIntegerField(_("số tam giác"), default=0, editable=False)
    wide = models.FloatField(_("rộng (m)"), default=0, editable=False)
    tall = models.FloatField(_("cao (m)"), default=0, editable=False)
    deep = models.FloatField(_("sâu (m)"), default=0, editable=False)
    real_size = models.BooleanField(
        _("đúng kích thước thật"),
        default=False,
        help_text=_("Khi đặt vào không gian quanh mình bằng điện thoại, giữ đúng kích thước."),
    )

    search_fields = [
        *CollectionMember.search_fields,
        index.SearchField("title", boost=10),
        index.AutocompleteField("title"),
        index.FilterField("title"),
    ]

    class Meta:
        verbose_name = _("mô hình 3D")
        verbose_name_plural = pgettext_lazy("số nhiều", "mô hình 3D")

    def __str__(self) -> str:
        return self.title

    def measured(self, found: Accepted) -> None:
        """Note what the intake found of triangles and size."""
        from media.kinds.model3d.intake import AcceptedModel

        if isinstance(found, AcceptedModel):
            self.triangles = found.triangles
            self.wide, self.tall, self.deep = found.size

    @property
    def filename(self) -> str:
        """The name the model came with; what it is called when taken home."""
        return self.asset.filename


class ModelView(Orbit):
    """A place from where to look at a model, and what there is to see (góc nhìn có chú giải)."""

    wagtail_reference_index_ignore = True

    model = models.ForeignKey(MuseumModel3D, related_name="views", on_delete=models.CASCADE)
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    label_vi = models.CharField(_("tên góc nhìn"), max_length=80)
    label_en = models.CharField(_("tên góc nhìn (tiếng Anh)"), max_length=80, blank=True)
    text_vi = models.TextField(_("điều nên xem"), max_length=600, blank=True)
    text_en = models.TextField(_("điều nên xem (tiếng Anh)"), max_length=600, blank=True)
    distance = models.PositiveSmallIntegerField(
        _("khoảng cách (%)"),
        default=105,
        validators=[MinValueValidator(5), MaxValueValidator(300)],
        help_text=_("105 là thấy trọn mô hình; số nhỏ hơn là đến gần hơn."),
    )
    x = models.FloatField(_("x (mét)"), null=True, blank=True)
    y = models.FloatField(_("y (mét)"), null=True, blank=True)
    z = models.FloatField(
        _("z (mét)"),
        null=True,
        blank=True,
        help_text=_(
            "Điểm được nói tới, theo tọa độ của mô hình: x sang phải, y lên trên, z ra phía trước. "
            "Để trống cả ba thì nhìn vào giữa mô hình."
        ),
    )

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("góc nhìn")
        verbose_name_plural = pgettext_lazy("số nhiều", "góc nhìn")

    def __str__(self) -> str:
        return self.label_vi

    def clean(self) -> None:
        """Ask for all three coordinates or none."""
        if len({value is None for value in (self.x, self.y, self.z)}) > 1:
            raise ValidationError({"x": _("Cần đủ cả ba tọa độ x, y, z, hoặc để trống cả ba.")})

    @property
    def label(self) -> LocalText:
        """Its name in the active language, falling back openly."""
        return local_text(self, "label")

    @property
    def text(self) -> LocalText:
        """What there is to see in the active language, falling back openly."""
        return local_text(self, "text")


class ModelCopy(AbstractDerivative):
    """Something made from a model, or why it could not be made."""

    class Role(models.TextChoices):
        """What it is for."""

        PLAIN = "plain", _("bản xem, không có thông tin riêng")
        POSTER = "poster", _("hình bìa")
        THUMB = "thumb", _("hình bìa nhỏ")
        LIGHT = "light", _("bản xem nhẹ")

    model = models.ForeignKey(MuseumModel3D, related_name="derivatives", on_delete=models.CASCADE)
    role = models.CharField(_("dùng làm"), max_length=8, choices=Role)

    class Meta:
        verbose_name = _("bản tạo từ mô hình")
        verbose_name_plural = pgettext_lazy("số nhiều", "bản tạo từ mô hình")
        constraints = [
            models.UniqueConstraint(fields=["model", "role"], name="media_modelcopy_once")
        ]
        indexes = [models.Index(fields=["file"], name="media_modelcopy_file")]

    def __str__(self) -> str:
        return f"{self.model_id} {self.role}"


def _delete_originals(instance: MuseumModel3D, **kwargs: Any) -> None:
    for kept in filter(None, (instance.file, instance.poster)):
        transaction.on_commit(partial(kept.storage.delete, str(kept.name)))


post_delete.connect(delete_file, sender=ModelCopy)
post_delete.connect(_delete_originals, sender=MuseumModel3D)
