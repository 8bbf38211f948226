"""What media adds to Wagtail's admin."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from media.choosers import asset_chooser_viewset


@hooks.register("register_admin_viewset")
def register_asset_chooser() -> ViewSet:
    """Register the asset chooser and its form widget."""
    return asset_chooser_viewset
