"""Columns of documentary heritage (di sản tư liệu)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from heritage.models.concept import Concept


class DocumentFields(models.Model):
    """What only a document has (E22+E33): script, carrier, extent."""

    scripts = ParentalManyToManyField(
        Concept,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "script"},
        verbose_name=_("văn tự"),
    )
    carrier = models.CharField(_("vật mang tin"), max_length=160, blank=True)
    carrier_en = models.CharField(_("vật mang tin (tiếng Anh)"), max_length=160, blank=True)
    extent = models.CharField(
        _("độ dài"), max_length=120, blank=True, help_text=_("Số tờ, số trang, thời lượng.")
    )

    class Meta:
        abstract = True
