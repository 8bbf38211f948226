"""Plain pages: about, accessibility, rights, help."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from media.models import Asset
from museum.blocks import PageBodyField
from museum.models.framed import FramedPage


def _is_text(page: Page) -> bool:
    """Whether it is a page like these, not a room of exhibitions."""
    return issubclass(page.specific_class, StandardPage)


class StandardPage(FramedPage, Page):
    """A page of text, pictures and records."""

    lead = models.TextField(_("lời dẫn"), blank=True)
    body = PageBodyField(verbose_name=_("nội dung"), blank=True)

    parent_page_types = ["museum.HomePage", "museum.StandardPage"]
    subpage_types = ["museum.StandardPage"]
    template = "pages/standard.html"

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        verbose_name = _("trang thường")
        verbose_name_plural = pgettext_lazy("số nhiều", "trang thường")

    def shown(self, request: HttpRequest) -> dict[str, object]:
        """Return the headings of the text with their anchors, and the pages beside this one."""
        contents = [
            (f"muc-{number}", block.value)
            for number, block in enumerate(self.body, start=1)
            if block.block_type == "heading"
        ]
        siblings = self.get_siblings(inclusive=False).live().public().select_related("locale")
        beside = siblings if self.pk else ()
        others = [(each.title, each.get_url(request)) for each in beside if _is_text(each)]
        return {"contents": contents if len(contents) > 1 else [], "others": others}

    def share_picture(self) -> Asset | None:
        """The first picture of the text."""
        figures = (block.value for block in self.body if block.block_type == "figure")
        return next((figure["asset"] for figure in figures if figure["asset"]), None)
