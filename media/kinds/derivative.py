"""What kinds share whose copies for visitors are made by tasks, each a row of its own."""

from functools import partial
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _


class AbstractDerivative(models.Model):
    """Something made from an original, or why it could not be made.

    A model declares `role` and a foreign key to its payload with the related name `derivatives`.
    """

    wagtail_reference_index_ignore = True

    role: Any
    file = models.FileField(_("tệp"), max_length=120, blank=True)
    mime = models.CharField(_("định dạng"), max_length=60, blank=True)
    width = models.PositiveIntegerField(_("chiều rộng"), null=True, blank=True)
    height = models.PositiveIntegerField(_("chiều cao"), null=True, blank=True)
    bytes = models.PositiveBigIntegerField(_("dung lượng (byte)"), default=0)
    source_sha256 = models.CharField(
        "SHA-256", max_length=64, help_text=_("Của tệp gốc như đã gửi.")
    )
    problem = models.CharField(_("vì sao chưa tạo được"), max_length=500, blank=True)
    made = models.DateTimeField(_("lúc tạo"), auto_now=True)

    class Meta:
        abstract = True


def delete_file(instance: AbstractDerivative, **kwargs: Any) -> None:
    """Let the file go with its row; a receiver of `post_delete`."""
    if instance.file:
        transaction.on_commit(partial(instance.file.storage.delete, str(instance.file.name)))
