"""Where the records of a story lie."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from museum.blocks.choosers import RecordChooserBlock


class MapStripBlock(blocks.StructBlock):
    """A sketch of places with its list; coordinates stay those of the records."""

    heading = blocks.CharBlock(label=_("tiêu đề"), max_length=120, required=False)
    records = blocks.ListBlock(
        RecordChooserBlock(),
        label=_("hồ sơ"),
        min_num=1,
        max_num=40,
        help_text=_("Hồ sơ chưa có tọa độ chỉ hiện trong danh sách."),
    )
    caption = blocks.CharBlock(label=_("chú thích"), max_length=300, required=False)

    class Meta:
        icon = "site"
        label = _("Dải bản đồ")
