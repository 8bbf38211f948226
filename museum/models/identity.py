"""Whose museum this is: another ward or province runs it under its own name and colours."""

from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from heritage.models.bilingual import local
from media.models import Asset

_HEX = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Viết màu dạng #a3231f."))


@register_setting(icon="home")
class Identity(BaseGenericSetting):
    """Name, emblem, colour and contact of the museum; one row."""

    name_vi = models.CharField(_("tên (tiếng Việt)"), max_length=120, blank=True)
    name_en = models.CharField(_("tên (tiếng Anh)"), max_length=120, blank=True)
    tagline_vi = models.CharField(_("câu giới thiệu (tiếng Việt)"), max_length=200, blank=True)
    tagline_en = models.CharField(_("câu giới thiệu (tiếng Anh)"), max_length=200, blank=True)
    emblem = models.ForeignKey(
        Asset,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"kind": "image"},
        verbose_name=_("biểu trưng"),
        help_text=_("Để trống thì dùng hình mây của bảo tàng."),
    )
    colour = models.CharField(
        _("màu nhấn"),
        max_length=7,
        blank=True,
        validators=[_HEX],
        help_text=_("Dạng #a3231f; phải đậm để chữ trắng đọc rõ trên nền màu này."),
    )
    colour_dark = models.CharField(
        _("màu nhấn trên nền tối"), max_length=7, blank=True, validators=[_HEX]
    )
    organisation_vi = models.CharField(_("cơ quan chủ quản"), max_length=200, blank=True)
    organisation_en = models.CharField(
        _("cơ quan chủ quản (tiếng Anh)"), max_length=200, blank=True
    )
    address_vi = models.CharField(_("địa chỉ (tiếng Việt)"), max_length=255, blank=True)
    address_en = models.CharField(_("địa chỉ (tiếng Anh)"), max_length=255, blank=True)
    email = models.EmailField(_("thư điện tử"), blank=True)
    phone = models.CharField(_("điện thoại"), max_length=40, blank=True)

    name = local("name")
    tagline = local("tagline")
    organisation = local("organisation")
    address = local("address")

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("name_vi"), FieldPanel("name_en")]),
                FieldRowPanel([FieldPanel("tagline_vi"), FieldPanel("tagline_en")]),
                FieldPanel("emblem"),
                FieldRowPanel([FieldPanel("colour"), FieldPanel("colour_dark")]),
            ],
            heading=_("Tên và diện mạo"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("organisation_vi"), FieldPanel("organisation_en")]),
                FieldRowPanel([FieldPanel("address_vi"), FieldPanel("address_en")]),
                FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
            ],
            heading=_("Liên hệ"),
        ),
    ]

    class Meta:
        verbose_name = _("tên và diện mạo bảo tàng")
        verbose_name_plural = pgettext_lazy("số nhiều", "tên và diện mạo bảo tàng")

    def __str__(self) -> str:
        return self.name_vi

    @classmethod
    def current(cls) -> Self:
        """Return the office's identity, an empty one before it has any.

        `load` of Wagtail would store the empty one, and a page that is read stores nothing.
        """
        return cls.objects.select_related("emblem__image").first() or cls()
