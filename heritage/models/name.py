"""Names of a record, and the identifiers it had elsewhere."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from heritage.enums import NameLanguage, NameType
from heritage.models.source import Source
from heritage.models.timed import Timed
from heritage.querysets.identifiers import IdentifierQuerySet

HELD = "held"
"""Code of the error that a number is another record's; its ``params`` carry the ``record``."""


class RecordName(Timed, Orderable):
    """Another name of the record: alternative, historic, Hán Nôm … (E41, tên gọi)."""

    record = ParentalKey("heritage.HeritageRecord", on_delete=models.CASCADE, related_name="names")
    text = models.CharField(_("tên"), max_length=255)
    language = models.CharField(
        _("ngôn ngữ"), max_length=16, choices=NameLanguage, default=NameLanguage.VI
    )
    type = models.CharField(_("loại tên"), max_length=16, choices=NameType, default=NameType.OTHER)
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("nguồn")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("tên gọi")
        verbose_name_plural = pgettext_lazy("số nhiều", "tên gọi")
        constraints = (
            *Timed.Meta.constraints,
            models.UniqueConstraint(
                fields=("record", "text", "type"), name="heritage_recordname_once"
            ),
        )

    def __str__(self) -> str:
        return self.text


_HELD = _("Mã này đã thuộc hồ sơ “%(record)s”. Hãy sửa mã, hoặc nhập hai hồ sơ.")
_DRAFTED = _("Mã này đã có trong bản nháp của hồ sơ “%(record)s”. Hãy sửa mã ở một trong hai nơi.")


class LegacyIdentifier(models.Model):
    """A number the thing bears elsewhere; scheme ``external`` is the id given at import."""

    record = ParentalKey(
        "heritage.HeritageRecord", on_delete=models.CASCADE, related_name="identifiers"
    )
    scheme = models.CharField(_("hệ mã"), max_length=60)
    value = models.CharField(_("mã"), max_length=255)

    objects = models.Manager.from_queryset(IdentifierQuerySet)()

    class Meta:
        verbose_name = _("mã khác")
        verbose_name_plural = pgettext_lazy("số nhiều", "mã khác")
        ordering = ("scheme", "value")
        constraints = (
            models.UniqueConstraint(fields=("scheme", "value"), name="heritage_identifier_once"),
        )

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"

    def clean(self) -> None:
        """Refuse a number that another record or its draft bears, and say which."""
        super().clean()
        rows, own = LegacyIdentifier.objects, self.record_id
        held = rows.holder(self.scheme, self.value, but=own)
        drafted = None if held else rows.drafted_by(self.scheme, self.value, but=own)
        if record := held or drafted:
            message = _HELD if held else _DRAFTED
            raise ValidationError(
                {"value": ValidationError(message, code=HELD, params={"record": record})}
            )


class FormerSlug(models.Model):
    """A readable address the record once had; it redirects for ever."""

    record = models.ForeignKey(
        "heritage.HeritageRecord", models.CASCADE, related_name="former_slugs"
    )
    slug = models.SlugField(max_length=160, unique=True)

    def __str__(self) -> str:
        return self.slug
