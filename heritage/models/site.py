"""Columns of a relic's dossier (lý lịch di tích)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from heritage.models.bilingual import local
from heritage.models.concept import Concept


class SiteFields(models.Model):
    """What only a relic has (E27): types, protection zones, parts."""

    relic_types = ParentalManyToManyField(
        Concept,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "relic-type"},
        verbose_name=_("loại hình di tích"),
    )
    building_type = models.ForeignKey(
        Concept,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "building-type"},
        verbose_name=_("loại công trình"),
    )
    components_vi = models.TextField(_("các hạng mục (tiếng Việt)"), blank=True)
    components_en = models.TextField(_("các hạng mục (tiếng Anh)"), blank=True)
    protection_zone_1 = models.TextField(
        _("khu vực bảo vệ I"), blank=True, help_text=_("Yếu tố gốc cấu thành di tích.")
    )
    protection_zone_2 = models.TextField(
        _("khu vực bảo vệ II"), blank=True, help_text=_("Vùng bao quanh khu vực I.")
    )

    components = local("components")

    class Meta:
        abstract = True
