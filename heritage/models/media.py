"""Which assets a record shows, in which order, in which role (tư liệu của hồ sơ)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from heritage.enums import MediaRole
from heritage.models.bilingual import local
from media.models import Asset


class RecordMedia(Orderable):
    """A record's use of an asset. The asset belongs to `media`; the use belongs here (P138i)."""

    record = ParentalKey("heritage.HeritageRecord", on_delete=models.CASCADE, related_name="media")
    asset = models.ForeignKey(
        Asset, models.PROTECT, related_name="record_uses", verbose_name=_("tư liệu")
    )
    role = models.CharField(
        _("vai trò"), max_length=16, choices=MediaRole, default=MediaRole.GALLERY
    )
    caption_vi = models.CharField(_("chú thích (tiếng Việt)"), max_length=500, blank=True)
    caption_en = models.CharField(_("chú thích (tiếng Anh)"), max_length=500, blank=True)
    region = models.CharField(
        _("vùng ảnh"),
        max_length=60,
        blank=True,
        help_text=_("Một phần của ảnh, theo cú pháp vùng của IIIF: pct:x,y,w,h."),
    )

    caption = local("caption")

    class Meta(Orderable.Meta):
        verbose_name = _("tư liệu")
        verbose_name_plural = pgettext_lazy("số nhiều", "tư liệu")
        constraints = (
            models.UniqueConstraint(
                fields=("record", "asset", "role", "region"), name="heritage_recordmedia_once"
            ),
        )

    def __str__(self) -> str:
        return self.caption or str(self.asset_id)
