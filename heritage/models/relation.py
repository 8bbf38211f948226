"""Ties between records, each with its reason (quan hệ)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from heritage.enums import Confidence, Kind
from heritage.models.bilingual import local
from heritage.models.concept import Concept
from heritage.models.source import Source
from heritage.models.timed import Timed


class Relation(Timed, Orderable):
    """subject — predicate → object. Stored once; the object's page shows the inverse name."""

    subject = ParentalKey(
        "heritage.HeritageRecord", on_delete=models.CASCADE, related_name="relations"
    )
    predicate = models.ForeignKey(
        Concept,
        models.PROTECT,
        related_name="+",
        limit_choices_to={"scheme__slug": "predicate"},
        verbose_name=_("quan hệ"),
    )
    object = models.ForeignKey(
        "heritage.HeritageRecord",
        models.CASCADE,
        related_name="inverse_relations",
        verbose_name=_("với"),
    )
    certainty = models.CharField(
        _("độ tin cậy"), max_length=16, choices=Confidence, default=Confidence.HIGH
    )
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("nguồn")
    )
    note_vi = models.CharField(_("ghi chú (tiếng Việt)"), max_length=255, blank=True)
    note_en = models.CharField(_("ghi chú (tiếng Anh)"), max_length=255, blank=True)

    note = local("note")

    class Meta(Orderable.Meta):
        verbose_name = _("quan hệ")
        verbose_name_plural = pgettext_lazy("số nhiều", "quan hệ")
        constraints = (
            *Timed.Meta.constraints,
            models.UniqueConstraint(
                fields=("subject", "predicate", "object"), name="heritage_relation_once"
            ),
            models.CheckConstraint(
                name="heritage_relation_not_to_itself", condition=~Q(subject=F("object"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.predicate} → {self.object_id}"

    def clean(self) -> None:
        """Refuse a record tied to itself, and one of a kind that the predicate is not about.

        What was stored as it is stays: another office's data may know predicates more widely.
        """
        super().clean()
        if self.object_id is None or self.predicate_id is None:
            return
        if self.object_id == self.subject_id:
            raise ValidationError({"object": _("Hồ sơ không thể có quan hệ với chính nó.")})
        fitting = self.predicate.range
        if fitting and self.object.kind not in fitting and not self._is_stored():
            said = {
                "predicate": self.predicate.label,
                "kinds": " / ".join(str(Kind(kind).label).lower() for kind in fitting),
                "kind": str(Kind(self.object.kind).label).lower(),
            }
            words = _("Quan hệ “%(predicate)s” dành cho: %(kinds)s. Hồ sơ đã chọn là %(kind)s.")
            raise ValidationError({"object": words % said})

    def _is_stored(self) -> bool:
        same = {"predicate_id": self.predicate_id, "object_id": self.object_id}
        return self.pk is not None and Relation.objects.filter(pk=self.pk, **same).exists()
