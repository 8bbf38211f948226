"""The asset chooser: pick any file of the museum, or bring in a new one, from any form."""

from media.choosers.viewset import AssetChooserViewSet, asset_chooser_viewset

AssetChooserBlock = asset_chooser_viewset.get_block_class(
    name="AssetChooserBlock", module_path="media.choosers"
)

__all__ = ["AssetChooserBlock", "AssetChooserViewSet", "asset_chooser_viewset"]
