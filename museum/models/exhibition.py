"""Exhibitions: stories told with records, and the room in which they hang."""

import datetime
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_noop, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from media.models import Asset
from museum.blocks import ExhibitionField
from museum.models.framed import FramedPage
from museum.panels import UnseenPanel

REVIEW: Final = gettext_noop("Duyệt triển lãm")
"""The name of the exhibitions' review and of its one step, as migration 0005 stores it."""


class ExhibitionIndexPage(FramedPage, Page):
    """The list of exhibitions, one in each language."""

    lead = models.TextField(_("lời dẫn"), blank=True)

    max_count_per_parent = 1
    parent_page_types = ["museum.HomePage"]
    subpage_types = ["museum.ExhibitionPage"]
    template = "exhibition/index.html"

    content_panels = [*Page.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("trang triển lãm")
        verbose_name_plural = pgettext_lazy("số nhiều", "trang triển lãm")

    def shown(self, request: HttpRequest) -> dict[str, object]:
        """Return the exhibitions there are."""
        from museum.presentation.exhibition import index_view  # presentation knows the models

        return index_view(request)


class ExhibitionPage(FramedPage, Page):
    """A story of chapters that refer to records and never copy them."""

    lead = models.TextField(
        _("lời dẫn"), blank=True, max_length=600, help_text=_("Hai, ba câu mở đầu.")
    )
    hero = models.ForeignKey(
        Asset,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"kind": "image"},
        verbose_name=_("hình mở đầu"),
        help_text=_("Để trống thì lấy hình đầu tiên trong bài."),
    )
    opens = models.DateField(
        _("mở từ ngày"), null=True, blank=True, help_text=_("Để trống nếu luôn mở.")
    )
    closes = models.DateField(
        _("đến hết ngày"), null=True, blank=True, help_text=_("Để trống nếu không định ngày đóng.")
    )
    body = ExhibitionField(verbose_name=_("câu chuyện"), blank=True)

    parent_page_types = ["museum.ExhibitionIndexPage"]
    subpage_types: list[str] = []
    template = "exhibition/story.html"

    content_panels = [
        UnseenPanel(),
        *Page.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("hero"), FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")])],
            heading=_("Hình mở đầu và thời gian"),
        ),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("triển lãm")
        verbose_name_plural = pgettext_lazy("số nhiều", "triển lãm")

    def clean(self) -> None:
        """Refuse an exhibition that closes before it opens."""
        super().clean()
        if self.opens and self.closes and self.closes < self.opens:
            raise ValidationError({"closes": _("Ngày đóng phải sau ngày mở.")})

    def is_open(self, day: datetime.date) -> bool:
        """Say whether it can be called current on ``day``."""
        return (self.opens or day) <= day <= (self.closes or day)

    def story(self) -> list[dict[str, Any]]:
        """Return the blocks as they are stored: dictionaries with ``type``, ``value``, ``id``."""
        body = self.body
        stored: list[dict[str, Any]] = body.stream_block.get_prep_value(body) if body else []
        return stored

    @property
    def share_kicker(self) -> str:
        """Say that it is an exhibition."""
        return gettext("Triển lãm trực tuyến")

    def share_picture(self) -> Asset | None:
        """Return the picture that opens the story, if everybody may see it."""
        from museum.presentation.exhibition import hero_of  # presentation knows the models

        return hero_of(self)

    def shown(self, request: HttpRequest) -> dict[str, object]:
        """Return the story for whoever asks."""
        from museum.presentation.exhibition import story_view  # presentation knows the models

        return story_view(self, request)
