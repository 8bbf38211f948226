"""Scanned documents: a sequence of pages as the payload of an asset."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import CollectionMember, Orderable
from wagtail.search import index

from media.kinds.file.models import MuseumDocument
from media.kinds.image.models import MuseumImage
from media.kinds.pages.enums import Direction, Role, Script
from media.kinds.pages.lines import COLUMNS, Line, lines
from media.kinds.pages.pdf.models import SequencePdf
from media.models.asset import Asset
from media.models.enums import Access, AssetKind
from media.models.local_text import LocalText, local_text
from media.models.payload import Payload

FOLLOWED = (
    "access",
    "max_side",
    "consent",
    "protocols",
    "rights",
    "rights_holder",
    "creator",
    "credit_vi",
    "credit_en",
    "source",
    "source_url",
    "generated",
)
"""What the pictures of the pages have of their document, whatever is said of them alone."""
_NO_IMAGE = _("Trang này chưa có ảnh. Nếu trang không còn, hãy chọn “trang mất”.")


class PageSequence(Payload, CollectionMember, index.Indexed, ClusterableModel):
    """A document of several pages (bản quét nhiều trang). It has no file: its pages have."""

    asset_kind: ClassVar[AssetKind] = AssetKind.PAGES
    objects: ClassVar[models.Manager["PageSequence"]]
    file = None

    asset = models.OneToOneField(
        Asset, on_delete=models.CASCADE, related_name="sequence", verbose_name=_("tư liệu số")
    )
    asset.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's flag
    title = models.CharField(_("tên tài liệu"), max_length=255)
    direction = models.CharField(
        _("chiều lật trang"), max_length=16, choices=Direction, default=Direction.LEFT_TO_RIGHT
    )
    facing = models.BooleanField(
        _("xem hai trang đối nhau"),
        default=True,
        help_text=_("Bỏ chọn với tờ rời, cuộn, ảnh chụp cả hai trang."),
    )
    script = models.CharField(
        _("văn tự của bản chép"), max_length=8, choices=Script, default=Script.HAN
    )
    edition_vi = models.CharField(
        _("nguồn bản chép, phiên âm, bản dịch"),
        max_length=500,
        blank=True,
        help_text=_("Ai chép, phiên âm, dịch; theo sách nào."),
    )
    edition_en = models.CharField(
        _("nguồn bản chép, phiên âm, bản dịch (tiếng Anh)"), max_length=500, blank=True
    )
    created_at = models.DateTimeField(_("ngày tạo"), auto_now_add=True)
    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("người đưa lên"),
    )
    uploaded_by_user.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # as above

    search_fields = [
        *CollectionMember.search_fields,
        index.SearchField("title", boost=5),
        index.AutocompleteField("title"),
        index.FilterField("title"),
        index.FilterField("created_at"),
        index.FilterField("uploaded_by_user"),
    ]

    class Meta:
        verbose_name = _("bản quét nhiều trang")
        verbose_name_plural = pgettext_lazy("số nhiều", "bản quét nhiều trang")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save asset, document and pages; what belongs to the document follows it."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            self.lead()

    def lead(self) -> None:
        """Give pictures and PDFs of the pages the document's rights, access and collection."""
        parts: tuple[tuple[Any, dict[str, Any]], ...] = (
            (MuseumImage, self.led()),
            (MuseumDocument, self.led_closed()),
        )
        for model, told in parts:
            payloads = model.objects.filter(asset__part_of=self.asset_id)
            for payload in payloads.select_related("asset", "collection"):
                held = {name: getattr(payload.asset, name) for name in FOLLOWED}
                if held == told and payload.collection == self.collection:
                    continue
                for name, value in told.items():
                    setattr(payload.asset, name, value)
                payload.collection = self.collection
                payload.save()  # so that what was made of it follows as well

    def led(self) -> dict[str, Any]:
        """Return what the pictures of its pages have of it."""
        return {name: getattr(self.asset, name) for name in FOLLOWED}

    def led_closed(self) -> dict[str, Any]:
        """Return the same for files that only officers see, whoever sees the pages."""
        restricted = self.asset.access == Access.RESTRICTED
        return self.led() | {"access": Access.RESTRICTED if restricted else Access.STAFF}

    def weigh(self) -> None:
        """Note the weight of all pages together, and that the document has changed."""
        weight = self.asset.parts.aggregate(all=models.Sum("bytes"))["all"]
        self.asset.bytes = weight or 0
        self.save()

    @property
    def next_order(self) -> int:
        """The `sort_order` of a page put after the last one; a query of the table each time."""
        pages = SequencePage.objects.filter(sequence=self.pk)
        last = pages.aggregate(last=models.Max("sort_order"))["last"]
        return 0 if last is None else int(last) + 1

    @property
    def edition(self) -> LocalText:
        """Whose transcription and translation it is, in the active language."""
        return local_text(self, "edition")


class SequencePage(Orderable):
    """A page of a document: its picture, what it is called, the lines written on it."""

    sequence = ParentalKey(PageSequence, on_delete=models.CASCADE, related_name="pages")
    image = models.OneToOneField(
        MuseumImage,
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="sequence_page",
        verbose_name=_("ảnh"),
    )
    image.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # as above
    pdf = models.ForeignKey(
        SequencePdf,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="leaves",
        verbose_name=_("vẽ từ PDF"),
    )
    pdf.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # as above
    pdf_page = models.PositiveIntegerField(
        _("trang thứ mấy của PDF"), null=True, blank=True, editable=False
    )
    label = models.CharField(
        _("nhãn trang"), max_length=60, blank=True, help_text=_("Ví dụ: “tờ 3a”, “tr. 12”.")
    )
    role = models.CharField(_("là"), max_length=8, choices=Role, default=Role.PAGE)
    section_vi = models.CharField(
        _("phần bắt đầu từ trang này"), max_length=200, blank=True, help_text=_("Vào mục lục.")
    )
    section_en = models.CharField(
        _("phần bắt đầu từ trang này (tiếng Anh)"), max_length=200, blank=True
    )
    text = models.TextField(_("bản chép"), blank=True)
    reading = models.TextField(_("phiên âm"), blank=True)
    translation_vi = models.TextField(_("bản dịch"), blank=True)
    translation_en = models.TextField(_("bản dịch tiếng Anh"), blank=True)
    regions = models.TextField(
        _("vùng trên ảnh"),
        blank=True,
        help_text=_("Mỗi dòng bốn số theo điểm ảnh: x,y,rộng,cao. Để trống cũng được."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("trang")
        verbose_name_plural = pgettext_lazy("số nhiều", "trang")

    def __str__(self) -> str:
        return self.label or str(self.get_role_display())

    def clean(self) -> None:
        """Ask for a picture of every page but those that are lost or empty."""
        if self.image_id is None and self.role not in (Role.MISSING, Role.BLANK):
            raise ValidationError({"role": _NO_IMAGE})

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is written on it, line by line."""
        return lines({name: getattr(self, name) for name in COLUMNS})

    @property
    def section(self) -> LocalText:
        """The part of the document that begins here, in the active language."""
        return local_text(self, "section")
