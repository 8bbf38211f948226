"""The one table of everything that is a file."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.search import index

from media.models.care import Consent, Protocol, ProtocolsField
from media.models.enums import Access, AssetKind
from media.models.identity import new_asset_id
from media.models.local_text import LocalText, local_text
from media.models.querysets import AssetQuerySet
from media.rights import STATEMENTS, RightsStatement, Statement

LEAST_SIDE = 512
"""Pixels; a tile's side, below which a picture has no smaller level."""
CLOSED = (Access.STAFF, Access.RESTRICTED)
REFUSED_CLOSED = _("Người trong hình không đồng ý: chỉ cán bộ mới được xem tư liệu này.")
SACRED_CLOSED = _("Tư liệu bí truyền, linh thiêng: chỉ cán bộ mới được xem.")


class Asset(index.Indexed, models.Model):
    """A file's identity, texts and rights (tư liệu số); what it contains is its payload's affair.

    The payload is a one-to-one row of the kind's own model (`image`, `document`, …). The id never
    changes, not even when the file is replaced.
    """

    id = models.CharField(
        primary_key=True, max_length=16, default=new_asset_id, editable=False, verbose_name=_("mã")
    )
    kind = models.CharField(_("loại"), max_length=12, choices=AssetKind, editable=False)
    title = models.CharField(_("tên trong kho"), max_length=255, blank=True, editable=False)
    sha256 = models.CharField(
        "SHA-256", max_length=64, blank=True, editable=False, help_text=_("Của tệp gốc như đã gửi.")
    )
    bytes = models.PositiveBigIntegerField(_("dung lượng (byte)"), default=0, editable=False)
    mime = models.CharField(_("định dạng"), max_length=100, blank=True, editable=False)
    filename = models.CharField(_("tên tệp gốc"), max_length=255, blank=True, editable=False)

    alt_vi = models.CharField(_("văn bản thay thế"), max_length=500, blank=True)
    alt_en = models.CharField(_("văn bản thay thế (tiếng Anh)"), max_length=500, blank=True)
    caption_vi = models.TextField(_("chú thích"), blank=True)
    caption_en = models.TextField(_("chú thích (tiếng Anh)"), blank=True)
    creator = models.CharField(_("tác giả"), max_length=255, blank=True)
    credit_vi = models.CharField(_("ghi công"), max_length=500, blank=True)
    credit_en = models.CharField(_("ghi công (tiếng Anh)"), max_length=500, blank=True)
    rights = models.CharField(
        _("tình trạng quyền"),
        max_length=20,
        choices=RightsStatement,
        default=RightsStatement.CNE,
    )
    rights_holder = models.CharField(_("chủ sở hữu quyền"), max_length=255, blank=True)
    source = models.CharField(_("nguồn"), max_length=500, blank=True)
    source_url = models.URLField(_("địa chỉ nguồn"), max_length=500, blank=True)
    captured = models.CharField(_("thời điểm ghi hình"), max_length=100, blank=True)
    captured_on = models.DateField(_("ngày ghi hình"), null=True, blank=True)
    access = models.CharField(
        _("phạm vi xem"), max_length=12, choices=Access, default=Access.PUBLIC
    )
    max_side = models.PositiveIntegerField(
        _("cỡ lớn nhất được xem và tải (điểm ảnh)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(LEAST_SIDE)],
    )
    consent = models.CharField(
        _("sự đồng ý của người trong hình"),
        max_length=8,
        choices=Consent,
        default=Consent.UNKNOWN,
    )
    consent_note = models.CharField(_("ai đồng ý, khi nào"), max_length=300, blank=True)
    protocols = ProtocolsField(_("nhãn của cộng đồng"), default=list, blank=True)
    part_of = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="parts",
        verbose_name=_("thuộc tài liệu"),
        help_text=_("Ảnh của một trang: ai xem được tài liệu thì xem được trang."),
    )
    part_of.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's flag
    generated = models.BooleanField(_("hình minh họa do phần mềm vẽ"), default=False)
    read_at = models.DateTimeField(
        _("lần đọc lại gần nhất"), null=True, editable=False, help_text=_("Để kiểm tra tệp gốc.")
    )
    created = models.DateTimeField(_("ngày tạo"), auto_now_add=True)
    updated = models.DateTimeField(_("ngày sửa"), auto_now=True)

    objects = AssetQuerySet.as_manager()

    search_fields = [
        index.SearchField("title", boost=5),
        index.AutocompleteField("title"),
        index.SearchField("alt_vi", boost=3),
        index.AutocompleteField("alt_vi"),
        index.SearchField("alt_en"),
        index.SearchField("caption_vi"),
        index.SearchField("caption_en"),
        index.SearchField("creator"),
        index.SearchField("filename"),
        index.FilterField("id"),
        index.FilterField("kind"),
        index.FilterField("access"),
        index.FilterField("rights"),
        index.FilterField("generated"),
        index.FilterField("created"),
    ]

    class Meta:
        verbose_name = _("tư liệu số")
        verbose_name_plural = pgettext_lazy("số nhiều", "tư liệu số")
        ordering = ["-created", "id"]
        permissions = [("see_restricted_asset", _("Xem tư liệu hạn chế"))]
        indexes = [
            models.Index(fields=["sha256"], name="media_asset_sha256"),
            models.Index(fields=["-created", "id"], name="media_asset_newest"),
            models.Index(fields=["kind", "-created"], name="media_asset_kind_newest"),
            models.Index(fields=["read_at", "id"], name="media_asset_unread"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=AssetKind.values), name="media_asset_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(access__in=Access.values), name="media_asset_access_known"
            ),
            models.CheckConstraint(
                condition=~Q(consent=Consent.REFUSED) | Q(access__in=CLOSED),
                name="media_asset_refused_closed",
                violation_error_message=REFUSED_CLOSED,
            ),
            models.CheckConstraint(
                condition=Q(rights__in=RightsStatement.values), name="media_asset_rights_known"
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$") | Q(sha256="", kind=AssetKind.PAGES),
                name="media_asset_sha256_hex",
                violation_error_message=_("Mã SHA-256 phải gồm 64 chữ số thập lục phân."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.alt_vi or self.filename or self.id

    def clean(self) -> None:
        """Refuse to show widely what those concerned do not want shown."""
        super().clean()
        if self.access in CLOSED:
            return
        if self.consent == Consent.REFUSED:
            raise ValidationError({"access": REFUSED_CLOSED})
        if Protocol.SECRET in self.protocols:
            raise ValidationError({"access": SACRED_CLOSED})

    @property
    def alt(self) -> LocalText:
        """Text alternative in the active language, falling back openly."""
        return local_text(self, "alt")

    @property
    def caption(self) -> LocalText:
        """Caption in the active language, falling back openly."""
        return local_text(self, "caption")

    @property
    def credit(self) -> LocalText:
        """Credit line in the active language, falling back openly."""
        return local_text(self, "credit")

    @property
    def labels(self) -> tuple[Protocol, ...]:
        """The communities' labels, in the order of the vocabulary."""
        return tuple(label for label in Protocol if label in self.protocols)

    @property
    def statement(self) -> Statement:
        """The rights statement with its address and labels."""
        return STATEMENTS[self.rights]
