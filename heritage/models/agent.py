"""Columns of persons and groups, and the honours they hold (nhân vật, nghệ nhân)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import Orderable

from heritage.models.concept import Concept


class AgentFields(models.Model):
    """What only an agent has (E21, E74): roles. Life dates are the record's time."""

    roles = ParentalManyToManyField(
        Concept,
        blank=True,
        related_name="+",
        limit_choices_to={"scheme__slug": "agent-role"},
        verbose_name=_("vai trò"),
    )

    class Meta:
        abstract = True


class Honour(Orderable):
    """A title of the State: Nghệ nhân Nhân dân, Nghệ nhân Ưu tú … (danh hiệu)."""

    record = ParentalKey(
        "heritage.HeritageRecord", on_delete=models.CASCADE, related_name="honours"
    )
    title = models.ForeignKey(
        Concept,
        models.PROTECT,
        related_name="+",
        limit_choices_to={"scheme__slug": "honour"},
        verbose_name=_("danh hiệu"),
    )
    field = models.CharField(_("lĩnh vực"), max_length=160, blank=True)
    decision = models.CharField(_("quyết định"), max_length=160, blank=True)
    year = models.PositiveSmallIntegerField(_("năm"), null=True, blank=True)
    posthumous = models.BooleanField(_("truy tặng"), default=False)

    class Meta(Orderable.Meta):
        verbose_name = _("danh hiệu")
        verbose_name_plural = pgettext_lazy("số nhiều", "danh hiệu")

    def __str__(self) -> str:
        return f"{self.title} {self.year or ''}".strip()
