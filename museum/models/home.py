"""The first page, one in each language."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, Page

from heritage.models import HeritageRecord
from media.models import Asset
from museum.models.framed import FramedPage


class HomePage(FramedPage, Page):
    """The front door: a strong picture, today in the village calendar, ways in."""

    lead = models.TextField(_("lời mở đầu"), blank=True)
    hero = models.ForeignKey(
        HeritageRecord,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("hồ sơ trên ảnh lớn"),
        help_text=_("Để trống thì lấy hồ sơ xếp hạng cao nhất có ảnh."),
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["museum.StandardPage", "museum.ExhibitionIndexPage"]
    template = "pages/home.html"

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("hero"),
        InlinePanel("featured", label=_("hồ sơ nổi bật"), max_num=9),
    ]

    class Meta:
        verbose_name = _("trang đầu")
        verbose_name_plural = pgettext_lazy("số nhiều", "trang đầu")

    def shown(self, request: HttpRequest) -> dict[str, object]:
        """Return the view of the first page."""
        from museum.presentation.home import home_view  # presentation knows the models

        return home_view(self, request)

    @property
    def share_title(self) -> str:
        """The museum's name: “home” says nothing elsewhere."""
        from museum.presentation.identity import house

        return self.seo_title or house(self.locale.language_code).name

    @property
    def share_line(self) -> str:
        """The museum's own line."""
        from museum.presentation.identity import house

        return house(self.locale.language_code).tagline

    def share_picture(self) -> Asset | None:
        """The picture that opens the page."""
        from museum.presentation.home import hero_of

        hero = hero_of(self)
        return hero.picture.asset if hero and hero.picture else None


class FeaturedRecord(Orderable):
    """A record that the first page shows."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured")
    record = models.ForeignKey(
        HeritageRecord, models.CASCADE, related_name="+", verbose_name=_("hồ sơ")
    )

    panels = [FieldPanel("record")]

    class Meta(Orderable.Meta):
        verbose_name = _("hồ sơ nổi bật")
        verbose_name_plural = pgettext_lazy("số nhiều", "hồ sơ nổi bật")
        constraints = (
            models.UniqueConstraint(fields=("page", "record"), name="museum_featured_once"),
        )

    def __str__(self) -> str:
        return str(self.record_id)
