"""What could not be made from an original, and why."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from media.models.asset import Asset


class Unmade(models.Model):
    """A task that failed for an asset; it goes when the same task succeeds.

    `task` is the path of its function. Written by `media.kinds.outcomes`.
    """

    wagtail_reference_index_ignore = True

    asset = models.ForeignKey(
        Asset, models.CASCADE, related_name="unmade", verbose_name=_("tư liệu số")
    )
    task = models.CharField(_("việc"), max_length=120)
    problem = models.CharField(_("vì sao"), max_length=500)
    time = models.DateTimeField(_("lúc thử"), auto_now=True)

    class Meta:
        verbose_name = _("việc chưa làm được")
        verbose_name_plural = pgettext_lazy("số nhiều", "việc chưa làm được")
        ordering = ["-time", "-pk"]
        constraints = [models.UniqueConstraint(fields=["asset", "task"], name="media_unmade_once")]
        indexes = [models.Index(fields=["-time", "-id"], name="media_unmade_latest")]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.task}"
