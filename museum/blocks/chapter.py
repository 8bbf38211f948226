"""Where a chapter of a story begins."""

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

_ANCHOR = RegexValidator(
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    _("Chỉ dùng chữ thường không dấu, chữ số và gạch nối; bắt đầu bằng chữ."),
)


class ChapterBlock(blocks.StructBlock):
    """A heading under which the following blocks stand, until the next one."""

    heading = blocks.CharBlock(label=_("tên chương"), max_length=120)
    number = blocks.CharBlock(
        label=_("số chương"),
        max_length=8,
        required=False,
        help_text=_("Để trống thì tự đánh số theo thứ tự."),
    )
    anchor = blocks.CharBlock(
        label=_("dấu neo"),
        max_length=60,
        required=False,
        validators=[_ANCHOR],
        help_text=_("Phần sau dấu # trong địa chỉ của chương; để trống thì lấy từ tên chương."),
    )

    class Meta:
        icon = "title"
        label = _("Chương")
