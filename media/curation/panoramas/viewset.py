"""Panoramas in the admin: list, first view, what there is to see."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from media.curation.beside_pictures import OwnMixin
from media.curation.panoramas.form import PanoramaForm
from media.kinds.panorama.models import Panorama

_MOST_HOTSPOTS = 40


class PanoramaIndexView(IndexView):
    """Lists the panoramas that the officer works with."""

    def get_base_queryset(self) -> Any:
        """Return them with their pictures."""
        return OwnMixin.get_queryset(self)


class PanoramaEditView(OwnMixin, EditView):
    """Changes the view and the places."""


class PanoramaDeleteView(OwnMixin, DeleteView):
    """Makes of a panorama a picture again."""

    page_title = _("Thôi làm ảnh toàn cảnh")

    def get_confirmation_message(self) -> str:
        """Say that the picture stays."""
        return str(_("Ảnh vẫn còn trong kho, như một ảnh thường; hướng nhìn và các điểm sẽ mất."))


class PanoramaViewSet(ModelViewSet):
    """Panoramas; who may change a picture may do so with these."""

    model = Panorama
    icon = "globe"
    menu_label = pgettext_lazy("số nhiều", "Ảnh toàn cảnh")
    menu_name = "panoramas"
    menu_order = 297
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = PanoramaIndexView
    edit_view_class = PanoramaEditView
    delete_view_class = PanoramaDeleteView
    list_display = [
        "__str__",
        Column("access", label=_("Phạm vi xem"), accessor="asset.get_access_display"),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel(
                "image",
                help_text=_(
                    "Ảnh đẳng cự đủ 360 × 180 độ, rộng gấp đôi cao, từ 2.048 điểm. Văn bản thay "
                    "thế, quyền và phạm vi xem là của ảnh."
                ),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [FieldPanel("yaw"), FieldPanel("pitch"), FieldPanel("field_of_view")]
                    ),
                    FieldPanel("heading"),
                ],
                heading=_("Khi mới mở"),
                help_text=_("Để nguyên khi thêm mới thì theo điều máy ảnh đã ghi trong tệp."),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("plan"),
                    FieldRowPanel(
                        [FieldPanel("plan_x"), FieldPanel("plan_y"), FieldPanel("plan_turn")]
                    ),
                ],
                heading=_("Trên sơ đồ"),
            ),
            InlinePanel(
                "hotspots",
                heading=_("Các điểm dừng mắt"),
                label=_("điểm"),
                max_num=_MOST_HOTSPOTS,
                panels=[
                    FieldRowPanel([FieldPanel("label_vi"), FieldPanel("label_en")]),
                    FieldRowPanel([FieldPanel("yaw"), FieldPanel("pitch")]),
                    FieldRowPanel([FieldPanel("text_vi"), FieldPanel("text_en")]),
                    FieldPanel("thing"),
                    FieldPanel("scene"),
                ],
            ),
        ],
        base_form_class=PanoramaForm,
    )


panorama_viewset = PanoramaViewSet("media_panoramas", url_prefix="assets/panoramas")
