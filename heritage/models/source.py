"""Sources, and the statements that lean on them (nguồn, dẫn chứng)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from heritage.enums import Confidence, SourceKind
from heritage.models.ordered import NameOrderField


class Source(models.Model):
    """A book, page, stele, decision or telling that statements can be traced to (E31)."""

    citation = models.CharField(_("trích dẫn"), max_length=500)
    citation_en = models.CharField(
        _("trích dẫn (tiếng Anh)"),
        max_length=500,
        blank=True,
        help_text=_("Nhan đề giữ nguyên tiếng gốc; chỉ dịch lời của mình."),
    )
    kind = models.CharField(_("loại nguồn"), max_length=16, choices=SourceKind)
    url = models.URLField(_("địa chỉ"), max_length=500, blank=True)
    archive_mark = models.CharField(_("ký hiệu lưu trữ"), max_length=120, blank=True)
    name_order = NameOrderField(of="citation")

    class Meta:
        verbose_name = _("nguồn")
        verbose_name_plural = pgettext_lazy("số nhiều", "nguồn")
        ordering = ("name_order",)
        constraints = (
            models.UniqueConstraint(fields=("citation", "url"), name="heritage_source_once"),
        )

    def __str__(self) -> str:
        return self.citation

    @property
    def unverified(self) -> bool:
        """Whether readers must be told that nobody has checked this (chưa kiểm chứng)."""
        return self.kind == SourceKind.MEMORY


class Citation(Orderable):
    """A source of the record as a whole (thư mục)."""

    record = ParentalKey(
        "heritage.HeritageRecord", on_delete=models.CASCADE, related_name="citations"
    )
    source = models.ForeignKey(
        Source, models.PROTECT, related_name="citations", verbose_name=_("nguồn")
    )
    locator = models.CharField(_("trang, mục"), max_length=120, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("nguồn tham khảo")
        verbose_name_plural = pgettext_lazy("số nhiều", "nguồn tham khảo")
        constraints = (
            models.UniqueConstraint(
                fields=("record", "source", "locator"), name="heritage_citation_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.source)


class Claim(Orderable):
    """What one source says of one field. Claims may disagree, visibly (ý kiến, dị bản)."""

    record = ParentalKey("heritage.HeritageRecord", on_delete=models.CASCADE, related_name="claims")
    field = models.CharField(
        _("về"),
        max_length=60,
        help_text=_("Thông tin nào: tên gọi, niên đại, xếp hạng, địa điểm…"),
    )
    field_en = models.CharField(_("về (tiếng Anh)"), max_length=60, blank=True)
    value = models.CharField(_("nội dung"), max_length=500)
    value_en = models.CharField(_("nội dung (tiếng Anh)"), max_length=500, blank=True)
    source = models.ForeignKey(
        Source,
        models.PROTECT,
        related_name="claims",
        verbose_name=_("nguồn"),
        null=True,
        blank=True,
    )
    page = models.CharField(_("trang, mục"), max_length=120, blank=True)
    confidence = models.CharField(
        _("độ tin cậy"), max_length=16, choices=Confidence, default=Confidence.MEDIUM
    )
    preferred = models.BooleanField(_("được chọn dùng"), default=False)

    class Meta(Orderable.Meta):
        verbose_name = _("ý kiến")
        verbose_name_plural = pgettext_lazy("số nhiều", "ý kiến")

    def __str__(self) -> str:
        return f"{self.field}: {self.value}"
