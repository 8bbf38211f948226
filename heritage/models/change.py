"""The log that harvesters follow: what was created, changed or taken away, and when."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ChangeType(models.TextChoices):
    """What happened to the public face of a record (as in IIIF Change Discovery)."""

    CREATE = "create", _("công bố")
    UPDATE = "update", _("cập nhật")
    DELETE = "delete", _("gỡ")


class ChangeEvent(models.Model):
    """One change of what the public may see. Written in the change's own transaction."""

    type = models.CharField(max_length=8, choices=ChangeType)
    pid = models.CharField(max_length=32, db_index=True)
    time = models.DateTimeField(auto_now_add=True, db_index=True)
    public = models.BooleanField(
        default=False, help_text=_("Sau thay đổi này, ai cũng xem được hồ sơ.")
    )

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.type} {self.pid}"
