"""Several records side by side."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from museum.blocks.choosers import RecordChooserBlock


class RecordRowBlock(blocks.StructBlock):
    """Cards of records; names, pictures and places stay those of the records."""

    heading = blocks.CharBlock(label=_("tiêu đề"), max_length=120, required=False)
    records = blocks.ListBlock(RecordChooserBlock(), label=_("hồ sơ"), min_num=1, max_num=12)

    class Meta:
        icon = "grip"
        label = _("Hàng hồ sơ")
