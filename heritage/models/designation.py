"""Recognitions by an authority: ranks, lists, treasures, UNESCO (xếp hạng, ghi danh)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from heritage.chronology import Problem, explain_problem, parse_time
from heritage.enums import Confidence, DesignationStatus
from heritage.models.concept import Concept
from heritage.models.source import Source
from heritage.models.timed import Timed
from media.models import Asset
from media.models.local_text import active_language


class Designation(Timed, Orderable):
    """One decision that ranked or listed the record; revocable, history kept (E17).

    The date of the decision is the row's time. Law on Cultural Heritage 45/2024/QH15.
    """

    record = ParentalKey(
        "heritage.HeritageRecord", on_delete=models.CASCADE, related_name="designations"
    )
    rank = models.ForeignKey(
        Concept,
        models.PROTECT,
        related_name="+",
        limit_choices_to={"scheme__slug": "rank"},
        verbose_name=_("hạng, danh mục"),
    )
    number = models.CharField(_("số quyết định"), max_length=120, blank=True)
    authority = models.CharField(_("cơ quan quyết định"), max_length=255, blank=True)
    batch = models.CharField(_("đợt"), max_length=60, blank=True)
    status = models.CharField(
        _("hiệu lực"),
        max_length=16,
        choices=DesignationStatus,
        default=DesignationStatus.CURRENT,
    )
    confidence = models.CharField(
        _("độ tin cậy"), max_length=16, choices=Confidence, default=Confidence.HIGH
    )
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("nguồn")
    )
    decision_file = models.ForeignKey(
        Asset,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("bản quyết định"),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("quyết định xếp hạng")
        verbose_name_plural = pgettext_lazy("số nhiều", "quyết định xếp hạng")
        constraints = Timed.Meta.constraints

    def __str__(self) -> str:
        return f"{self.rank} {self.time_literal}".strip()

    def clean(self) -> None:
        """Refuse a day that no calendar has: a decision bears its date, tradition may err."""
        super().clean()
        problem = parse_time(self.time_literal).problem if self.time_literal else None
        if problem == Problem.IMPOSSIBLE_DATE:
            told = explain_problem(problem, active_language())
            raise ValidationError({"time_literal": told})
