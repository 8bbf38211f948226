"""What officers say to each other about a record (trao đổi)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from heritage.models.record import HeritageRecord


class RecordComment(models.Model):
    """One remark. Not part of the record's versions, and never public."""

    record = models.ForeignKey(
        HeritageRecord, models.CASCADE, related_name="comments", verbose_name=_("hồ sơ")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="record_comments",
        verbose_name=_("người viết"),
    )
    text = models.TextField(_("nội dung"), max_length=2000)
    created_at = models.DateTimeField(_("viết lúc"), auto_now_add=True)
    resolved_at = models.DateTimeField(_("xong lúc"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("người đánh dấu xong"),
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("ý kiến trao đổi")
        verbose_name_plural = _("ý kiến trao đổi")
        ordering = ("created_at", "id")

    def __str__(self) -> str:
        return self.text[:60]
