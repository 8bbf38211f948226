"""Offices: who keeps which areas, and who reviews whom (đơn vị phụ trách)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from heritage.models.area import AreaUnit
from heritage.models.bilingual import local
from heritage.models.ordered import NameOrderField
from heritage.querysets.offices import OfficeQuerySet


class Office(models.Model):
    """An office of culture. Which one reviews which area is data, never code."""

    slug = models.SlugField(_("mã"), max_length=60, unique=True)
    name_vi = models.CharField(_("tên (tiếng Việt)"), max_length=160)
    name_en = models.CharField(_("tên (tiếng Anh)"), max_length=160, blank=True)
    areas = models.ManyToManyField(
        AreaUnit, verbose_name=_("địa bàn phụ trách"), related_name="offices", blank=True
    )
    reviewed_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="reviews",
        verbose_name=_("đơn vị duyệt"),
    )
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("cán bộ"), related_name="offices", blank=True
    )

    name_order = NameOrderField(of="name_vi")

    name = local("name")

    objects = models.Manager.from_queryset(OfficeQuerySet)()

    class Meta:
        verbose_name = _("đơn vị")
        verbose_name_plural = pgettext_lazy("số nhiều", "đơn vị")
        ordering = ("name_order",)

    def __str__(self) -> str:
        return str(self.name)
