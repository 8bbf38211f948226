"""What the museum adds to Wagtail's admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from heritage.enums import Kind
from heritage.models import HeritageRecord
from museum.desk import PagesPanel
from museum.presentation.unwritten import unwritten
from museum.signs import refusal
from museum.views.signs import SignsView, may_print, print_signs
from museum.views.style import states, style


@hooks.register("register_admin_urls")
def style_page_url() -> list[URLPattern]:
    """Give the style page its addresses, behind the admin's sign-in."""
    return [
        path("phong-cach/", style, name="museum_style"),
        path("phong-cach/states.css", states, name="museum_style_states"),
    ]


@hooks.register("register_help_menu_item")
def style_page_item() -> MenuItem:
    """Put the style page in the help menu."""
    return MenuItem(_("Phong cách"), reverse("museum_style"), icon_name="view", order=900)


@hooks.register("register_admin_urls")
def sign_urls() -> list[URLPattern]:
    """Give the signs their addresses, behind the admin's sign-in."""
    return [
        path("signs/", SignsView.as_view(), name="museum_signs"),
        path("signs/results/", SignsView.as_view(results_only=True), name="museum_signs_results"),
        path("signs/print/", print_signs, name="museum_signs_print"),
    ]


class SignsItem(MenuItem):
    """The way to the signs, for officers."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to those who may print them."""
        return may_print(request.user)


@hooks.register("register_admin_menu_item")
def signs_item() -> MenuItem:
    """Put the signs in the menu, sites first."""
    url = f"{reverse('museum_signs')}?kind={Kind.SITE.value}"
    return SignsItem(_("Biển QR"), url, name="signs", icon_name="site", order=250)


@hooks.register("register_snippet_listing_buttons")
def sign_button(record: Any, user: Any, next_url: str = "") -> Iterator[Button]:
    """Offer the sign of a record beside its name in a list."""
    if isinstance(record, HeritageRecord) and may_print(user) and not refusal(record):
        url = f"{reverse('museum_signs_print')}?record={record.pid}"
        yield Button(_("In biển QR"), url, icon_name="site", priority=60)


@hooks.register("construct_homepage_panels")
def put_pages(request: HttpRequest, panels: list[Any]) -> None:
    """Pages under review, beside the records on the desk."""
    panels.append(PagesPanel(request))


@hooks.register("before_edit_snippet")
def warn_of_unwritten(request: HttpRequest, record: Any) -> None:
    """Say which characters of a record the museum's fonts do not have."""
    if request.method != "GET" or not isinstance(record, HeritageRecord):
        return
    if lost := unwritten(record):
        messages.warning(
            request,
            _(
                "Phông chữ của bảo tàng chưa có: %(characters)s. Người đọc có thể chỉ thấy ô "
                "trống; nếu gõ bằng phông cũ, hãy gõ lại theo Unicode."
            )
            % {"characters": " ".join(f"{each} (U+{ord(each):04X})" for each in lost)},
        )
