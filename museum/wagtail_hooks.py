"""What the museum adds to Wagtail's admin."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from museum.views.style import style


@hooks.register("register_admin_urls")
def style_page_url() -> list[URLPattern]:
    """Give the style page its address, behind the admin's sign-in."""
    return [path("phong-cach/", style, name="museum_style")]


@hooks.register("register_help_menu_item")
def style_page_item() -> MenuItem:
    """Put the style page in the help menu."""
    return MenuItem(_("Phong cách"), reverse("museum_style"), icon_name="view", order=900)
