"""Originals that others took the place of."""

from functools import partial
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from media.models.asset import Asset
from media.storage import originals


class EarlierOriginal(models.Model):
    """A file as it was taken in, kept after another took its place under the same addresses.

    With who replaced it, when and why; for officers who work with the asset alone.
    """

    wagtail_reference_index_ignore = True

    asset = models.ForeignKey(
        Asset, models.CASCADE, related_name="earlier", verbose_name=_("tư liệu số")
    )
    file = models.FileField(_("tệp"), storage=originals, max_length=255)
    sha256 = models.CharField("SHA-256", max_length=64)
    bytes = models.PositiveBigIntegerField(_("dung lượng (byte)"))
    mime = models.CharField(_("định dạng"), max_length=100, blank=True)
    filename = models.CharField(_("tên tệp gốc"), max_length=255, blank=True)
    replaced_at = models.DateTimeField(_("thay lúc"), auto_now_add=True)
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("người thay"),
    )
    reason = models.CharField(_("lý do thay"), max_length=300, blank=True)
    read_at = models.DateTimeField(_("lần đọc lại gần nhất"), null=True, editable=False)

    class Meta:
        verbose_name = _("tệp gốc trước đây")
        verbose_name_plural = pgettext_lazy("số nhiều", "tệp gốc trước đây")
        ordering = ["-replaced_at", "-pk"]
        indexes = [models.Index(fields=["read_at", "id"], name="media_earlier_unread")]

    def __str__(self) -> str:
        return self.filename or str(self.file.name)


@receiver(post_delete, sender=EarlierOriginal)
def _delete_file(instance: EarlierOriginal, **kwargs: Any) -> None:
    transaction.on_commit(partial(instance.file.storage.delete, str(instance.file.name)))
