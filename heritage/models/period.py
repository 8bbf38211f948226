"""Periods of history and reign eras, loaded from the chronology's data and correctable."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from heritage.chronology.days import year_bounds
from heritage.enums import Confidence
from heritage.models.bilingual import local
from heritage.models.ordered import NameOrderField


class Period(models.Model):
    """A dynasty or age (thời kỳ). Years are astronomical: 258 TCN is −257. Overlaps are meant."""

    slug = models.SlugField(_("mã"), max_length=60, unique=True)
    name_vi = models.CharField(_("tên (tiếng Việt)"), max_length=120)
    name_en = models.CharField(_("tên (tiếng Anh)"), max_length=120)
    year_from = models.IntegerField(_("từ năm"))
    year_to = models.IntegerField(_("đến năm"), null=True, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("thuộc thời"),
    )
    confidence = models.CharField(_("độ tin cậy"), max_length=16, choices=Confidence)
    name_order = NameOrderField(of="name_vi")

    name = local("name")

    class Meta:
        verbose_name = _("thời kỳ")
        verbose_name_plural = pgettext_lazy("số nhiều", "thời kỳ")
        ordering = ("year_from", "year_to")
        constraints = (
            models.CheckConstraint(
                name="heritage_period_years_in_order",
                condition=Q(year_from__lte=F("year_to")) | Q(year_to__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return str(self.name)

    @property
    def bounds(self) -> tuple[int, int | None]:
        """Its first and last day, as `Timed` counts them; no last while it goes on."""
        first, last = year_bounds(self.year_from, self.year_to or self.year_from)
        return first, None if self.year_to is None else last


def bounds_of(row: Any, period: Period | None) -> tuple[int | None, int | None]:
    """Return the days of a row with the columns of `Timed`: its own, else those of its period.

    “Lê trung hưng” alone may be any of 1533–1789.
    """
    if row.time_precision or period is None:
        return row.time_earliest, row.time_latest
    return period.bounds


class EraName(models.Model):
    """A reign era (niên hiệu) and the ruler who proclaimed it."""

    ruler = models.CharField(_("vua"), max_length=120)
    dynasty = models.CharField(_("triều"), max_length=60)
    name = models.CharField(_("niên hiệu"), max_length=60)
    han = models.CharField(_("chữ Hán"), max_length=20, blank=True)
    year_from = models.IntegerField(_("từ năm"))
    year_to = models.IntegerField(_("đến năm"))
    name_order = NameOrderField(of="name")

    class Meta:
        verbose_name = _("niên hiệu")
        verbose_name_plural = pgettext_lazy("số nhiều", "niên hiệu")
        ordering = ("year_from", "name_order")
        constraints = (
            models.UniqueConstraint(
                fields=("dynasty", "ruler", "name", "year_from"), name="heritage_era_once"
            ),
            models.CheckConstraint(
                name="heritage_era_years_in_order", condition=Q(year_from__lte=F("year_to"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} ({self.ruler}, {self.year_from}–{self.year_to})"
