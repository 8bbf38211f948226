"""When a festival is held: a rule, never typed dates (ngày hội)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from heritage import chronology
from heritage.enums import LeapPolicy, RuleCalendar
from heritage.models.bilingual import local

HOLDS_FESTIVAL = "holds-festival"
"""Notation of the predicate between a place and its festival."""

_DAY = (MinValueValidator(1), MaxValueValidator(31))
_MONTH = (MinValueValidator(1), MaxValueValidator(12))


class FestivalRule(Orderable):
    """Days of a lunar or solar month, every year or every few; dates are computed at UTC+7."""

    record = ParentalKey(
        "heritage.HeritageRecord", on_delete=models.CASCADE, related_name="festival_rules"
    )
    calendar = models.CharField(
        _("lịch"), max_length=8, choices=RuleCalendar, default=RuleCalendar.LUNAR
    )
    month = models.PositiveSmallIntegerField(_("tháng"), validators=_MONTH)
    day_from = models.PositiveSmallIntegerField(_("từ ngày"), validators=_DAY)
    day_to = models.PositiveSmallIntegerField(_("đến ngày"), validators=_DAY, null=True, blank=True)
    month_to = models.PositiveSmallIntegerField(
        _("đến tháng"),
        validators=_MONTH,
        null=True,
        blank=True,
        help_text=_("Chỉ điền khi hội kéo sang tháng sau."),
    )
    leap_policy = models.CharField(
        _("tháng nhuận"), max_length=8, choices=LeapPolicy, default=LeapPolicy.REGULAR
    )
    every_years = models.PositiveSmallIntegerField(
        _("mấy năm một lần"), default=1, validators=(MinValueValidator(1),)
    )
    anchor_year = models.IntegerField(
        _("năm đã mở hội"),
        null=True,
        blank=True,
        help_text=_("Một năm chắc chắn có hội, để tính các năm sau."),
    )
    label_vi = models.CharField(_("gọi là (tiếng Việt)"), max_length=120, blank=True)
    label_en = models.CharField(_("gọi là (tiếng Anh)"), max_length=120, blank=True)

    label = local("label")

    class Meta(Orderable.Meta):
        verbose_name = _("lệ mở hội")
        verbose_name_plural = pgettext_lazy("số nhiều", "lệ mở hội")
        constraints = (
            models.CheckConstraint(
                name="heritage_festival_month", condition=Q(month__range=(1, 12))
            ),
            models.CheckConstraint(
                name="heritage_festival_days",
                condition=Q(day_from__range=(1, 31))
                & (Q(day_to__isnull=True) | Q(day_to__range=(1, 31))),
            ),
            models.CheckConstraint(name="heritage_festival_cycle", condition=Q(every_years__gte=1)),
        )

    def __str__(self) -> str:
        return f"{self.day_from}–{self.day_to or self.day_from}/{self.month}"

    @property
    def rule(self) -> "chronology.FestivalRule":
        """The rule as a value that dates can be computed from."""
        return chronology.FestivalRule(
            calendar=chronology.RuleCalendar(self.calendar),
            month=self.month,
            day_from=self.day_from,
            day_to=self.day_to or self.day_from,
            month_to=self.month_to,
            leap_policy=chronology.LeapPolicy(self.leap_policy),
            every_years=self.every_years,
            anchor_year=self.anchor_year,
        )

    def clean(self) -> None:
        """Refuse days that no such month has, and cycles that start nowhere."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.calendar == RuleCalendar.LUNAR and max(self.day_from or 0, self.day_to or 0) > 30:
            errors["day_to"] = _("Tháng âm lịch có nhiều nhất 30 ngày.")
        if self.day_to and not self.month_to and self.day_to < (self.day_from or 0):
            errors["day_to"] = _("Ngày cuối phải sau ngày đầu; nếu sang tháng sau, điền đến tháng.")
        if (self.every_years or 1) > 1 and self.anchor_year is None:
            errors["anchor_year"] = _("Hội mấy năm một lần thì cần một năm đã mở hội.")
        if errors:
            raise ValidationError(errors)
