"""Panoramas: how one looks about in a picture of a whole sphere, and what there is to see."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from media.kinds.image.models import MuseumImage
from media.kinds.panorama.fields import ThingField
from media.models.asset import Asset
from media.models.enums import AssetKind
from media.models.local_text import LocalText, local_text

WIDEST, NARROWEST = 100, 30
"""Degrees that a window shows across."""
_AROUND = 6
"""Degrees of the box about a place, for viewers that know the flat picture alone."""


class Looking(models.Model):
    """Whither one looks, in degrees from the middle of the picture."""

    yaw = models.FloatField(
        _("hướng ngang (độ)"),
        default=0,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("0 là giữa ảnh; 90 là bên phải, −90 là bên trái, 180 là sau lưng."),
    )
    pitch = models.FloatField(
        _("độ cao (độ)"),
        default=0,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("0 là ngang tầm mắt; 90 là đỉnh đầu, −90 là dưới chân."),
    )

    class Meta:
        abstract = True


class Standing(models.Model):
    """Where one stands on a plan of the place, and whither the picture's middle looks there."""

    plan = models.ForeignKey(
        Asset,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("sơ đồ"),
        help_text=_(
            "Một ảnh của hồ sơ, như bản vẽ mặt bằng; các ảnh toàn cảnh cùng nơi chọn cùng một "
            "sơ đồ."
        ),
    )
    plan_x = models.FloatField(
        _("chỗ đứng, từ mép trái sơ đồ (%)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    plan_y = models.FloatField(
        _("chỗ đứng, từ mép trên sơ đồ (%)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    plan_turn = models.FloatField(
        _("giữa ảnh nhìn về phía nào của sơ đồ (độ)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(360)],
        help_text=_(
            "0 là lên phía trên sơ đồ, 90 là sang phải, 180 là xuống dưới. Biết cả hướng la bàn ở "
            "trên thì sơ đồ có mũi tên chỉ bắc."
        ),
    )

    class Meta:
        abstract = True

    @property
    def north(self) -> float | None:
        """Degrees from the top of the plan to north, clockwise; None where it is not known."""
        heading: float | None = getattr(self, "heading", None)
        if self.plan_turn is None or heading is None:
            return None
        return (self.plan_turn - heading) % 360

    def clean(self) -> None:
        """Ask for a picture as plan, and for a place on it."""
        super().clean()
        if self.plan is None:
            return
        if self.plan.kind != AssetKind.IMAGE:
            raise ValidationError({"plan": _("Sơ đồ phải là một hình ảnh.")})
        if self.plan_x is None or self.plan_y is None:
            raise ValidationError({"plan_x": _("Hãy cho biết chỗ đứng trên sơ đồ.")})


class Panorama(Looking, Standing, ClusterableModel):
    """What is said of a picture of a whole sphere (ảnh toàn cảnh); file and texts are its own.

    While there is one, the picture's asset is of the kind panorama; without it, a picture again.
    """

    objects: ClassVar[models.Manager["Panorama"]]

    image = models.OneToOneField(
        MuseumImage, on_delete=models.CASCADE, related_name="panorama", verbose_name=_("ảnh 360°")
    )
    image.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's flag
    field_of_view = models.PositiveSmallIntegerField(
        _("góc nhìn rộng (độ)"),
        default=80,
        validators=[MinValueValidator(NARROWEST), MaxValueValidator(WIDEST)],
        help_text=_("Khi mới mở: 100 là rất rộng, 30 là nhìn gần."),
    )
    heading = models.FloatField(
        _("giữa ảnh nhìn về hướng (độ)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(360)],
        help_text=_("Theo la bàn: 0 là bắc, 90 là đông, 180 là nam. Để trống nếu không biết."),
    )
    weights = models.JSONField(default=dict, editable=False)
    """Bytes of each picture that viewers fetch, by the rendition's file name."""

    class Meta:
        verbose_name = _("ảnh toàn cảnh")
        verbose_name_plural = pgettext_lazy("số nhiều", "ảnh toàn cảnh")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.image.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save it, and its picture so that what shows it follows; `update_fields`: it alone."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            if kwargs.get("update_fields") is None:
                self.image.asset.kind = AssetKind.PANORAMA
                self.image.save()

    @property
    def asset(self) -> Asset:
        """The picture's."""
        asset: Asset = self.image.asset
        return asset


class Hotspot(Looking, Orderable):
    """A place in a panorama with something to say, and perhaps a way on (điểm dừng mắt)."""

    panorama = ParentalKey(Panorama, on_delete=models.CASCADE, related_name="hotspots")
    label_vi = models.CharField(_("tên điểm"), max_length=80)
    label_en = models.CharField(_("tên điểm (tiếng Anh)"), max_length=80, blank=True)
    text_vi = models.TextField(_("lời giải thích"), max_length=600, blank=True)
    text_en = models.TextField(_("lời giải thích (tiếng Anh)"), max_length=600, blank=True)
    thing = ThingField(_("dẫn tới hồ sơ"), blank=True)
    scene = models.ForeignKey(
        Asset,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dẫn tới ảnh toàn cảnh"),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("điểm dừng mắt")
        verbose_name_plural = pgettext_lazy("số nhiều", "điểm dừng mắt")

    def __str__(self) -> str:
        return self.label_vi

    def clean(self) -> None:
        """Lead to one place at most, and into a panorama only."""
        if self.thing and self.scene_id:
            told = _("Mỗi điểm chỉ dẫn tới một nơi: một hồ sơ, hoặc một ảnh toàn cảnh.")
            raise ValidationError({"scene": told})
        if self.scene is not None and self.scene.kind != AssetKind.PANORAMA:
            raise ValidationError({"scene": _("Tư liệu này không phải ảnh toàn cảnh.")})

    def box(self, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """Return left, top, width and height in pixels about it, in a flat picture of this size."""
        across, down = round(size[0] * _AROUND / 360), round(size[1] * _AROUND / 180)
        left = round((0.5 + self.yaw / 360) * size[0] - across / 2)
        top = round((0.5 - self.pitch / 180) * size[1] - down / 2)
        return (
            max(0, min(left, size[0] - across)),
            max(0, min(top, size[1] - down)),
            across,
            down,
        )

    @property
    def label(self) -> LocalText:
        """Its name in the active language, falling back openly."""
        return local_text(self, "label")

    @property
    def text(self) -> LocalText:
        """What is said of it in the active language, falling back openly."""
        return local_text(self, "text")


@receiver(post_delete, sender=Panorama)
def _picture_again(instance: Panorama, **kwargs: Any) -> None:
    """Let the picture be a picture again, unless it goes too."""
    images = MuseumImage.objects.filter(pk=instance.image_id, asset__kind=AssetKind.PANORAMA)
    for image in images.select_related("asset"):
        image.asset.kind = AssetKind.IMAGE
        image.save()
