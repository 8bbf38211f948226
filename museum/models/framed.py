"""What the museum's pages share: they are shown inside the frame, like everything public."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import override

if TYPE_CHECKING:
    from wagtail.models import Locale

    from media.models import Asset


class FramedPage:
    """Mixin for Wagtail pages: renders `template` with a frame and `shown(request)`."""

    template: str
    title: str
    seo_title: str
    lead: str
    locale: "Locale"

    @property
    def share_title(self) -> str:
        """What the page is called where it is alone: on a card, in a browser's tab."""
        return self.seo_title or self.title

    @property
    def share_kicker(self) -> str | Promise:
        """What sort of page it is, in a word or two, above the title on its share card."""
        return ""

    @property
    def share_line(self) -> str | Promise:
        """What the share card says below the title."""
        return ""

    def shown(self, request: HttpRequest) -> dict[str, object]:
        """Return what the template needs besides `self` and `frame`."""
        return {}

    def share_picture(self) -> "Asset | None":
        """Return the picture of the page's share card; None for the card without one."""
        return None

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with the page; no context processor runs."""
        from museum.views.pages import show_page  # the views know the models

        return show_page(self, request)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show an officer the real page of a draft, in the page's own language."""
        with override(self.locale.language_code):
            return self.serve(request)
