"""Columns of an object's file (hồ sơ hiện vật), and its measured parts."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import Orderable

from heritage.enums import ConditionGrade, DimensionType, DimensionUnit, OriginMode
from heritage.models.bilingual import local
from heritage.models.concept import Concept


class ObjectFields(models.Model):
    """What only a movable object has (E22): register number, class, materials, origin."""

    register_number = models.CharField(
        _("mã số hiện vật"),
        max_length=60,
        blank=True,
        help_text=_("Như trong sổ kiểm kê, ví dụ PTH.TĐ.01."),
    )
    object_class = models.ForeignKey(
        Concept,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "object-class"},
        verbose_name=_("phân loại hiện vật"),
    )
    materials = ParentalManyToManyField(
        Concept,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "material"},
        verbose_name=_("chất liệu"),
    )
    techniques = ParentalManyToManyField(
        Concept,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "technique"},
        verbose_name=_("kỹ thuật"),
    )
    quantity = models.PositiveIntegerField(_("số lượng"), null=True, blank=True)
    origin_mode = models.CharField(_("nguồn gốc"), max_length=16, choices=OriginMode, blank=True)
    origin_note_vi = models.TextField(_("về nguồn gốc (tiếng Việt)"), blank=True)
    origin_note_en = models.TextField(_("về nguồn gốc (tiếng Anh)"), blank=True)
    spot_vi = models.CharField(_("vị trí trong di tích (tiếng Việt)"), max_length=255, blank=True)
    spot_en = models.CharField(_("vị trí trong di tích (tiếng Anh)"), max_length=255, blank=True)
    condition_grade = models.CharField(
        _("tình trạng"), max_length=16, choices=ConditionGrade, blank=True
    )

    origin_note = local("origin_note")
    spot = local("spot")

    class Meta:
        abstract = True


class Dimension(Orderable):
    """One measurement of a part (E54): never a bare number."""

    record = ParentalKey(
        "heritage.HeritageRecord", on_delete=models.CASCADE, related_name="dimensions"
    )
    type = models.CharField(_("kích thước"), max_length=16, choices=DimensionType)
    value = models.DecimalField(
        _("số đo"), max_digits=12, decimal_places=3, validators=[MinValueValidator(0)]
    )
    unit = models.CharField(pgettext_lazy("số đo", "đơn vị"), max_length=4, choices=DimensionUnit)
    part = models.CharField(_("bộ phận"), max_length=120, blank=True)
    qualifier = models.CharField(
        _("ghi chú"), max_length=120, blank=True, help_text=_("Ví dụ: khoảng, cả bệ.")
    )
    qualifier_en = models.CharField(_("ghi chú (tiếng Anh)"), max_length=120, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("số đo")
        verbose_name_plural = pgettext_lazy("số nhiều", "số đo")
        constraints = (
            models.CheckConstraint(
                name="heritage_dimension_not_negative", condition=Q(value__gte=0)
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_type_display()} {self.value.normalize():f} {self.get_unit_display()}"


class Inscription(Orderable):
    """Words on the thing: characters, reading, translation (E34, minh văn)."""

    record = ParentalKey(
        "heritage.HeritageRecord", on_delete=models.CASCADE, related_name="inscriptions"
    )
    text = models.TextField(_("nguyên văn"), blank=True)
    reading = models.TextField(_("phiên âm"), blank=True)
    translation_vi = models.TextField(_("dịch nghĩa (tiếng Việt)"), blank=True)
    translation_en = models.TextField(_("dịch nghĩa (tiếng Anh)"), blank=True)
    position = models.CharField(_("vị trí"), max_length=120, blank=True)

    translation = local("translation")

    class Meta(Orderable.Meta):
        verbose_name = _("minh văn")
        verbose_name_plural = pgettext_lazy("số nhiều", "minh văn")

    def __str__(self) -> str:
        return self.text[:60] or self.reading[:60]
