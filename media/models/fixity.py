"""What was found when an original was read again."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from media.models.asset import Asset


class Outcome(models.TextChoices):
    """How the bytes in the store compare with what was taken in."""

    INTACT = "intact", _("Nguyên vẹn")
    CHANGED = "changed", _("Đã bị thay đổi")
    MISSING = "missing", _("Không còn trong kho")
    UNREADABLE = "unreadable", _("Không đọc được")
    STRAY = "stray", _("Tệp lạ, không thuộc tư liệu nào")


class FixityEventQuerySet(models.QuerySet["FixityEvent"]):
    """Named reads of the log."""

    def standing(self) -> "FixityEventQuerySet":
        """Return what is wrong and has neither been mended nor been found otherwise since."""
        wrong = self.filter(settled__isnull=True).exclude(outcome=Outcome.INTACT)
        return wrong.filter(Q(asset__isnull=False) | Q(outcome=Outcome.STRAY))


class FixityEvent(models.Model):
    """One reading of one original (PREMIS 3.0 event “fixity check”): when, which, what was found.

    https://id.loc.gov/vocabulary/preservation/eventType/fix. Rows are added and never changed,
    but for `settled`: when the file was next read, or a stray one was gone.
    """

    wagtail_reference_index_ignore = True

    asset = models.ForeignKey(
        Asset,
        models.SET_NULL,
        null=True,
        related_name="fixity_events",
        verbose_name=_("tư liệu số"),
    )
    name = models.CharField(_("tên trong kho tệp"), max_length=500)
    outcome = models.CharField(_("kết quả"), max_length=10, choices=Outcome)
    expected = models.CharField(_("SHA-256 khi nhận"), max_length=64, blank=True)
    found = models.CharField(_("SHA-256 đọc được"), max_length=64, blank=True)
    bytes = models.PositiveBigIntegerField(_("dung lượng (byte)"), null=True)
    detail = models.CharField(_("lời báo lỗi"), max_length=200, blank=True)
    time = models.DateTimeField(_("lúc đọc"))
    settled = models.DateTimeField(_("hết hiệu lực lúc"), null=True)

    objects = FixityEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("lần đọc lại tệp gốc")
        verbose_name_plural = pgettext_lazy("số nhiều", "lần đọc lại tệp gốc")
        ordering = ["-time", "-pk"]
        indexes = [
            models.Index(F("time").desc(), F("id").desc(), name="media_fixity_latest"),
            models.Index(fields=["name"], name="media_fixity_name"),
            models.Index(
                fields=["outcome"],
                name="media_fixity_standing",
                condition=Q(settled__isnull=True) & ~Q(outcome="intact"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.outcome}"
