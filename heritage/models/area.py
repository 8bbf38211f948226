"""Administrative and traditional areas with their dated succession (địa bàn)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from heritage.enums import AreaLevel, Confidence
from heritage.models.bilingual import local
from heritage.models.ordered import NameOrderField


class AreaUnit(models.Model):
    """A ward, district, province or village as it stood between two dates.

    An area that changed its bounds or its level is a new row; `AreaChange` ties the rows.
    A village of the old order and the ward of the same name are different rows.
    """

    slug = models.SlugField(_("mã"), max_length=80, unique=True)
    level = models.CharField(_("cấp"), max_length=16, choices=AreaLevel)
    name_vi = models.CharField(_("tên (tiếng Việt)"), max_length=120)
    name_en = models.CharField(_("tên (tiếng Anh)"), max_length=120, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("thuộc"),
        null=True,
        blank=True,
        related_name="children",
    )
    valid_from = models.DateField(_("có từ ngày"), null=True, blank=True)
    valid_to = models.DateField(
        _("đến hết ngày"), null=True, blank=True, help_text=_("Để trống khi còn tồn tại.")
    )
    latitude = models.FloatField(_("vĩ độ tâm"), null=True, blank=True)
    longitude = models.FloatField(_("kinh độ tâm"), null=True, blank=True)
    boundary = models.JSONField(_("ranh giới (GeoJSON)"), null=True, blank=True)
    note = models.TextField(_("ghi chú"), blank=True)
    name_order = NameOrderField(of="name_vi")

    name = local("name")

    class Meta:
        verbose_name = _("địa bàn")
        verbose_name_plural = pgettext_lazy("số nhiều", "địa bàn")
        ordering = ("level", "name_order", "slug")
        constraints = (
            models.CheckConstraint(
                name="heritage_area_dates_in_order",
                condition=Q(valid_from__lte=F("valid_to"))
                | Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True),
            ),
        )

    def __str__(self) -> str:
        """Say the name; of one that ended, until when: “phường Đông Ngạc (đến 2025)”."""
        if self.valid_to is None:
            return str(self.name)
        return gettext("%(area)s (đến %(year)d)") % {"area": self.name, "year": self.valid_to.year}


class AreaChange(models.Model):
    """One act that ended some areas and began others (chia tách, sáp nhập)."""

    decision = models.CharField(_("văn bản"), max_length=255)
    date = models.DateField(_("ngày hiệu lực"))
    before = models.ManyToManyField(AreaUnit, related_name="ended_by", verbose_name=_("trước"))
    after = models.ManyToManyField(AreaUnit, related_name="begun_by", verbose_name=_("sau"))
    confidence = models.CharField(_("độ tin cậy"), max_length=16, choices=Confidence)
    note = models.TextField(_("ghi chú"), blank=True)

    class Meta:
        verbose_name = _("thay đổi địa giới")
        verbose_name_plural = pgettext_lazy("số nhiều", "thay đổi địa giới")
        ordering = ("date", "decision")
        constraints = (
            models.UniqueConstraint(fields=("decision", "date"), name="heritage_areachange_once"),
        )

    def __str__(self) -> str:
        return f"{self.decision} ({self.date:%d/%m/%Y})"
