"""The chooser's parts put together."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet

from media.choosers import views
from media.choosers.widget import AssetChooserAdapter, BaseAssetChooser


class AssetChooserViewSet(ChooserViewSet):
    """Chooser modal, form widget and StreamField block of `Asset`."""

    model = "media.Asset"
    icon = "image"
    choose_one_text = _("Chọn tư liệu")
    choose_another_text = _("Chọn tư liệu khác")
    edit_item_text = _("Sửa tư liệu này")
    search_tab_label = _("Tìm trong kho")
    create_action_label = _("Tải lên")
    create_action_clicked_label = _("Đang tải lên…")

    choose_view_class = views.AssetChooseView
    choose_results_view_class = views.AssetChooseResultsView
    chosen_view_class = views.AssetChosenView
    chosen_multiple_view_class = views.AssetChosenMultipleView
    create_view_class = views.AssetCreateView
    base_widget_class = BaseAssetChooser
    widget_telepath_adapter_class = AssetChooserAdapter


asset_chooser_viewset = AssetChooserViewSet("asset_chooser", url_prefix="assets/chooser")
