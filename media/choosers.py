"""The asset chooser: pick any file of the museum, or bring in a new picture, from any form."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet

from media.models import Asset


class AssetChooserViewSet(ChooserViewSet):
    """Chooser modal, form widget and StreamField block of `Asset`."""

    model = Asset
    icon = "image"
    choose_one_text = _("Chọn tư liệu")
    choose_another_text = _("Chọn tư liệu khác")
    edit_item_text = _("Sửa tư liệu này")


asset_chooser_viewset = AssetChooserViewSet("asset_chooser", url_prefix="assets/chooser")
AssetChooserBlock = asset_chooser_viewset.get_block_class(
    name="AssetChooserBlock", module_path="media.choosers"
)
