"""Controlled vocabularies, after SKOS (từ vựng kiểm soát)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from heritage.models.bilingual import local
from heritage.models.ordered import NameOrderField


class ConceptScheme(models.Model):
    """One vocabulary (skos:ConceptScheme), loaded from a data file and extended in the admin."""

    slug = models.SlugField(_("mã"), max_length=60, unique=True)
    label_vi = models.CharField(_("tên (tiếng Việt)"), max_length=120)
    label_en = models.CharField(_("tên (tiếng Anh)"), max_length=120)
    source = models.TextField(_("nguồn"), blank=True)

    label = local("label")

    class Meta:
        verbose_name = _("bộ từ vựng")
        verbose_name_plural = pgettext_lazy("số nhiều", "bộ từ vựng")
        ordering = ("slug",)

    def __str__(self) -> str:
        return str(self.label)


class Concept(models.Model):
    """A term (skos:Concept). Predicates also carry their inverse and their CIDOC-CRM path.

    ``domain`` and ``range``: kinds of record at the two ends of a predicate; for a rank,
    ``domain`` is the kinds that may bear it. Empty: any.
    """

    scheme = models.ForeignKey(
        ConceptScheme, models.PROTECT, related_name="concepts", verbose_name=_("bộ từ vựng")
    )
    notation = models.SlugField(_("ký hiệu"), max_length=80)
    label_vi = models.CharField(_("nhãn (tiếng Việt)"), max_length=160)
    label_en = models.CharField(_("nhãn (tiếng Anh)"), max_length=160)
    alternatives = models.JSONField(_("nhãn khác"), default=dict, blank=True)
    definition_vi = models.TextField(_("định nghĩa (tiếng Việt)"), blank=True)
    definition_en = models.TextField(_("định nghĩa (tiếng Anh)"), blank=True)
    broader = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
        verbose_name=_("thuộc nhóm"),
    )
    exact_match = models.JSONField(_("tương đương (URI)"), default=list, blank=True)
    close_match = models.JSONField(_("gần nghĩa (ký hiệu)"), default=list, blank=True)
    inverse_vi = models.CharField(_("chiều ngược (tiếng Việt)"), max_length=160, blank=True)
    inverse_en = models.CharField(_("chiều ngược (tiếng Anh)"), max_length=160, blank=True)
    symmetric = models.BooleanField(_("đối xứng"), default=False)
    domain = models.JSONField(_("loại hồ sơ chủ thể"), default=list, blank=True)
    range = models.JSONField(_("loại hồ sơ đối tượng"), default=list, blank=True)
    path = models.CharField(_("đường CIDOC-CRM"), max_length=255, blank=True)
    order = models.PositiveIntegerField(_("thứ tự"), default=0)
    name_order = NameOrderField(of="label_vi")

    label = local("label")
    inverse = local("inverse")
    definition = local("definition")

    class Meta:
        verbose_name = _("thuật ngữ")
        verbose_name_plural = pgettext_lazy("số nhiều", "thuật ngữ")
        ordering = ("scheme", "order", "notation")
        constraints = (
            models.UniqueConstraint(
                fields=("scheme", "notation"), name="heritage_concept_notation_once"
            ),
            models.CheckConstraint(
                name="heritage_concept_not_its_own_parent",
                condition=~Q(broader=models.F("id")) | Q(broader__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return str(self.label)
