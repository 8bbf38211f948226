"""Sound and film: wagtailmedia's media as the payload of an asset."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.search import index
from wagtailmedia.models import AbstractMedia

from media.intake.accepted import Accepted
from media.kinds.derivative import AbstractDerivative, delete_file
from media.kinds.recording.fields import WebVTTField
from media.models.asset import Asset
from media.models.enums import AssetKind
from media.models.local_text import LocalText, local_text
from media.models.payload import Payload
from media.storage import original_path, originals

WORDLESS = _("Cần bản chép lời hoặc phụ đề tiếng Việt.")
NO_SPHERE = _(
    "Phim %(width)s × %(height)s điểm không phải phim toàn cảnh: chiều rộng phải gấp đôi chiều "
    "cao. Hãy xuất lại cả vòng cầu (đẳng cự, 360 × 180 độ), hoặc bỏ chọn ô này."
)
_SKEW = 0.01
"""Of the width, by which a sphere may be off twice its height."""
SPOKEN = (
    "transcript_vi",
    "transcript_en",
    "captions_vi",
    "captions_en",
    "chapters_vi",
    "chapters_en",
)
"""The columns that hold what is said and heard."""


def recording_path(recording: "MuseumRecording", filename: str) -> str:
    """Return where an original is kept: below its asset's id, under an unguessable name."""
    return original_path(recording.ensure_asset().id, filename)


class MuseumRecording(Payload, AbstractMedia):
    """A sound recording or a film (bản ghi âm, ghi hình); `type` says which.

    Its words are columns, one for each language (decision 0003): captions and chapters as
    WebVTT, a transcript as plain text.
    """

    asset_kinds: ClassVar[tuple[AssetKind, ...]] = (AssetKind.AUDIO, AssetKind.VIDEO)
    objects: ClassVar[models.Manager["MuseumRecording"]]

    asset = models.OneToOneField(
        Asset, on_delete=models.CASCADE, related_name="recording", verbose_name=_("tư liệu số")
    )
    asset.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's flag
    file = models.FileField(_("tệp"), upload_to=recording_path, storage=originals)
    thumbnail = models.FileField(
        _("hình bìa"), upload_to=recording_path, storage=originals, blank=True
    )
    sound = models.CharField(_("mã hóa âm thanh"), max_length=40, blank=True, editable=False)
    film = models.CharField(_("mã hóa hình"), max_length=40, blank=True, editable=False)

    sphere = models.BooleanField(
        _("phim toàn cảnh: nhìn quanh được"),
        default=False,
        help_text=_(
            "Chỉ chọn với phim cả vòng cầu đã ghép phẳng (đẳng cự, 360 × 180 độ, rộng gấp đôi cao)."
        ),
    )

    captions_vi = WebVTTField(_("phụ đề"), blank=True)
    captions_en = WebVTTField(_("phụ đề (tiếng Anh)"), blank=True)
    chapters_vi = WebVTTField(_("các đoạn"), blank=True)
    chapters_en = WebVTTField(_("các đoạn (tiếng Anh)"), blank=True)
    transcript_vi = models.TextField(_("bản chép lời"), blank=True)
    transcript_en = models.TextField(_("bản chép lời (tiếng Anh)"), blank=True)

    # Length and size are read from the file, never typed.
    admin_form_fields = ("title", "file", "thumbnail", "sphere", "collection", "tags")
    search_fields = [
        *AbstractMedia.search_fields,
        index.SearchField("transcript_vi"),
        index.SearchField("transcript_en"),
    ]

    class Meta(AbstractMedia.Meta):
        abstract = False
        verbose_name = _("bản ghi âm, ghi hình")
        verbose_name_plural = pgettext_lazy("số nhiều", "bản ghi âm, ghi hình")

    @property
    def asset_kind(self) -> AssetKind:  # type: ignore[override]  # of each row, not of the table
        """Sound or film."""
        return AssetKind(self.type)

    def measured(self, found: Accepted) -> None:
        """Note what the intake found of length, size and codings."""
        self.duration = found.duration or 0
        self.width, self.height = found.width, found.height
        self.sound, self.film = found.sound, found.film

    def check_sphere(self) -> None:
        """Raise `ValidationError` for what is said to be a whole sphere and is not 2 : 1."""
        if not self.sphere:
            return
        width, height = self.width or 0, self.height or 0
        if abs(width - 2 * height) > _SKEW * width or not width:
            told = NO_SPHERE % {"width": width, "height": height}
            raise ValidationError({"sphere": told})

    @property
    def filename(self) -> str:
        """The name the recording came with; what it is called when taken home."""
        return self.asset.filename

    @property
    def has_text_alternative(self) -> bool:
        """Whether those who cannot hear or see it have it in words (WCAG 2.2, 1.2.1–1.2.3)."""
        return bool(self.captions_vi.strip() or self.transcript_vi.strip())

    def check_spoken(self) -> None:
        """Raise `ValidationError` for WebVTT with errors, and when nothing is in words."""
        unspoken = [field.name for field in self._meta.fields if field.name not in SPOKEN]
        self.clean_fields(exclude=unspoken)
        if not self.has_text_alternative:
            raise ValidationError({"transcript_vi": WORDLESS})

    @property
    def transcript(self) -> LocalText:
        """What is said and heard, in the active language, falling back openly."""
        return local_text(self, "transcript")


class Derivative(AbstractDerivative):
    """Something made from a recording, or why it could not be made."""

    class Role(models.TextChoices):
        """What it is for."""

        PLAIN = "plain", _("bản phát, không có thông tin riêng")
        LIGHT = "light", _("bản phát nhẹ")
        SMALL = "small", _("bản phát cho đường truyền chậm")
        POSTER = "poster", _("hình bìa")
        THUMB = "thumb", _("hình bìa nhỏ")
        PEAKS = "peaks", _("dạng sóng")

    recording = models.ForeignKey(
        MuseumRecording, related_name="derivatives", on_delete=models.CASCADE
    )
    role = models.CharField(_("dùng làm"), max_length=8, choices=Role)
    peaks = models.JSONField(_("đỉnh sóng"), default=list, blank=True)

    class Meta:
        verbose_name = _("bản tạo từ bản ghi")
        verbose_name_plural = pgettext_lazy("số nhiều", "bản tạo từ bản ghi")
        constraints = [
            models.UniqueConstraint(fields=["recording", "role"], name="media_derivative_once")
        ]
        indexes = [models.Index(fields=["file"], name="media_derivative_file")]

    def __str__(self) -> str:
        return f"{self.recording_id} {self.role}"


post_delete.connect(delete_file, sender=Derivative)
