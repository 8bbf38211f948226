"""Time on a row: the words people wrote, and the interval they were understood as."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from heritage.chronology import Span, parse_time
from heritage.chronology.columns import span_of


class Timed(models.Model):
    """Abstract: a `TimeSpan` (niên đại). Bounds are signed proleptic Gregorian day numbers.

    The literal is kept as typed; what it means is worked out on save, and stays empty when
    the words are not understood or could mean several things (never a guess).
    """

    time_literal = models.CharField(
        _("niên đại"),
        max_length=255,
        blank=True,
        help_text=_("Viết như trong hồ sơ: “1635”, “đầu thế kỷ XVIII”, “Chính Hòa thứ 24”."),
    )
    time_earliest = models.IntegerField(_("sớm nhất"), null=True, editable=False)
    time_latest = models.IntegerField(_("muộn nhất"), null=True, editable=False)
    time_precision = models.CharField(_("độ mịn"), max_length=24, blank=True, editable=False)
    time_certainty = models.CharField(_("độ chắc"), max_length=24, blank=True, editable=False)
    time_calendar = models.CharField(_("lịch"), max_length=24, blank=True, editable=False)
    time_edtf = models.CharField("EDTF", max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_time_in_order",
                condition=Q(time_earliest__lte=F("time_latest"))
                | Q(time_earliest__isnull=True)
                | Q(time_latest__isnull=True),
            ),
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Read the literal again, then save."""
        self.read_time()
        super().save(*args, **kwargs)

    @property
    def time(self) -> Span | None:
        """The interval as a value, or None when nothing was understood."""
        return span_of(self)

    def read_time(self) -> None:
        """Fill the bounds from the literal."""
        spans = parse_time(self.time_literal).spans if self.time_literal else ()
        span = spans[0] if len(spans) == 1 else None
        self.time_earliest = span.earliest if span else None
        self.time_latest = span.latest if span else None
        self.time_precision = span.precision.value if span else ""
        self.time_certainty = span.certainty.value if span else ""
        self.time_calendar = span.calendar.value if span else ""
        self.time_edtf = span.edtf if span else ""
