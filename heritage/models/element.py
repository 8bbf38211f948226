"""Columns of the inventory form of intangible heritage (phiếu kiểm kê)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.enums import Viability
from heritage.models.bilingual import local
from heritage.models.concept import Concept


class ElementFields(models.Model):
    """What only a living practice has: category (Art. 10), vitality, transmission, consent."""

    category = models.ForeignKey(
        Concept,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "ich-category"},
        verbose_name=_("loại hình di sản phi vật thể"),
    )
    viability = models.CharField(_("sức sống"), max_length=16, choices=Viability, blank=True)
    bearers_vi = models.TextField(_("chủ thể (tiếng Việt)"), blank=True)
    bearers_en = models.TextField(_("chủ thể (tiếng Anh)"), blank=True)
    threats_vi = models.TextField(_("nguy cơ (tiếng Việt)"), blank=True)
    threats_en = models.TextField(_("nguy cơ (tiếng Anh)"), blank=True)
    transmission_vi = models.TextField(_("cách trao truyền (tiếng Việt)"), blank=True)
    transmission_en = models.TextField(_("cách trao truyền (tiếng Anh)"), blank=True)
    tools_vi = models.TextField(_("công cụ, trang phục (tiếng Việt)"), blank=True)
    tools_en = models.TextField(_("công cụ, trang phục (tiếng Anh)"), blank=True)
    community_consent = models.BooleanField(
        _("cộng đồng đồng thuận"),
        null=True,
        blank=True,
        help_text=_("Cộng đồng chủ thể đã đồng ý việc kiểm kê và công bố."),
    )

    bearers = local("bearers")
    threats = local("threats")
    transmission = local("transmission")
    tools = local("tools")

    class Meta:
        abstract = True
