"""Where a record is: area, point with its precision, and how to visit (địa điểm)."""

from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heritage.enums import Confidence, PlaceSensitivity, StepFree
from heritage.models.area import AreaUnit
from heritage.models.bilingual import local


class Point(NamedTuple):
    """A place in WGS 84 degrees; ``precision`` is the radius in metres, None when unknown."""

    latitude: float
    longitude: float
    precision: int | None


class PlaceFields(models.Model):
    """Place of a record. No coordinate means the area, never an invented point."""

    area = models.ForeignKey(
        AreaUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="records",
        verbose_name=_("địa bàn"),
        help_text=_("Phường, xã ghi trong hồ sơ."),
    )
    area_today = models.ForeignKey(
        AreaUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="records_today",
        verbose_name=_("địa bàn hiện nay"),
        help_text=_("Để trống khi chưa rõ."),
    )
    address_vi = models.CharField(_("địa chỉ (tiếng Việt)"), max_length=255, blank=True)
    address_en = models.CharField(_("địa chỉ (tiếng Anh)"), max_length=255, blank=True)
    latitude = models.FloatField(
        _("vĩ độ"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.FloatField(
        _("kinh độ"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    point_precision = models.PositiveIntegerField(_("sai số (mét)"), null=True, blank=True)
    point_source = models.CharField(_("nguồn tọa độ"), max_length=255, blank=True)
    point_source_en = models.CharField(_("nguồn tọa độ (tiếng Anh)"), max_length=255, blank=True)
    point_confidence = models.CharField(
        _("độ tin cậy của tọa độ"),
        max_length=16,
        choices=Confidence,
        blank=True,
        help_text=_("“Chưa kiểm chứng” khi chưa ai đối chiếu điểm này với thực địa hay bản đồ."),
    )
    place_sensitivity = models.CharField(
        _("công bố vị trí"),
        max_length=8,
        choices=PlaceSensitivity,
        default=PlaceSensitivity.EXACT,
    )

    address = local("address")

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_point_whole",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
            ),
        )

    @property
    def point(self) -> Point | None:
        """The exact point, for those who may know it; see `heritage.access.shown_point`."""
        if self.latitude is None or self.longitude is None:
            return None
        return Point(self.latitude, self.longitude, self.point_precision)

    def clean(self) -> None:
        """Refuse half a coordinate."""
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _("Tọa độ cần đủ cả vĩ độ và kinh độ.")})


class VisitFields(models.Model):
    """What someone standing at the gate needs to know."""

    opening_vi = models.CharField(_("giờ mở cửa (tiếng Việt)"), max_length=255, blank=True)
    opening_en = models.CharField(_("giờ mở cửa (tiếng Anh)"), max_length=255, blank=True)
    fee_vi = models.CharField(_("vé (tiếng Việt)"), max_length=255, blank=True)
    fee_en = models.CharField(_("vé (tiếng Anh)"), max_length=255, blank=True)
    manners_vi = models.CharField(_("trang phục, nề nếp (tiếng Việt)"), max_length=255, blank=True)
    manners_en = models.CharField(_("trang phục, nề nếp (tiếng Anh)"), max_length=255, blank=True)
    directions_vi = models.TextField(_("đường đi, chỗ gửi xe (tiếng Việt)"), blank=True)
    directions_en = models.TextField(_("đường đi, chỗ gửi xe (tiếng Anh)"), blank=True)
    contact = models.CharField(_("liên hệ"), max_length=255, blank=True)
    toilets = models.BooleanField(_("có nhà vệ sinh"), null=True, blank=True)
    step_free = models.CharField(_("lối đi xe lăn"), max_length=8, choices=StepFree, blank=True)
    visit_checked_on = models.DateField(_("kiểm tra ngày"), null=True, blank=True)

    opening = local("opening")
    fee = local("fee")
    manners = local("manners")
    directions = local("directions")

    class Meta:
        abstract = True
