"""The PDF that pages of a document are drawn from."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from media.kinds.file.models import MuseumDocument


class SequencePdf(models.Model):
    """A PDF given to a document, and how far its pages have been drawn.

    The file itself is a document of its own (`MuseumDocument`), whose asset is part of the
    sequence's: kept as it was sent, read again by `media.fixity`, for officers only.
    """

    objects: ClassVar[models.Manager["SequencePdf"]]
    wagtail_reference_index_ignore = True

    sequence = models.ForeignKey(
        "media.PageSequence", models.CASCADE, related_name="pdfs", verbose_name=_("tài liệu")
    )
    document = models.OneToOneField(
        MuseumDocument, models.CASCADE, related_name="drawn_from", verbose_name=_("tệp PDF")
    )
    sha256 = models.CharField("SHA-256", max_length=64, help_text=_("Của tệp gốc như đã gửi."))
    pages = models.PositiveIntegerField(_("số trang"))
    drawn = models.PositiveIntegerField(
        _("đã vẽ tới trang"), default=0, help_text=_("Trang sau đó còn đang đợi.")
    )
    takes_text = models.BooleanField(_("lấy chữ có sẵn"), default=True)
    cut = models.PositiveIntegerField(
        _("số trang quá nhiều chữ"), default=0, help_text=_("Chỉ giữ phần đầu của chữ.")
    )
    problem = models.CharField(_("vì sao có trang chưa vẽ được"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("PDF của bản quét")
        verbose_name_plural = pgettext_lazy("số nhiều", "PDF của bản quét")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.document.filename

    @property
    def left(self) -> int:
        """How many pages were not tried yet."""
        return self.pages - self.drawn
