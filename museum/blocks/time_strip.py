"""When the things of a story happened."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from museum.blocks.choosers import RecordChooserBlock


class MomentBlock(blocks.StructBlock):
    """A record and which of its times is meant; the time itself stays the record's."""

    record = RecordChooserBlock()
    of = blocks.ChoiceBlock(
        label=_("lấy thời gian nào"),
        choices=[
            ("time", _("niên đại của hồ sơ")),
            ("claims", _("ý kiến trong hồ sơ")),
            ("ranks", _("các lần xếp hạng, ghi danh")),
        ],
        default="time",
    )
    about = blocks.CharBlock(
        label=_("ý kiến về"),
        max_length=60,
        required=False,
        help_text=_("Viết đúng như mục “về” của ý kiến, chẳng hạn “các lần tu bổ”."),
    )
    label = blocks.CharBlock(
        label=_("tên trên trục"),
        max_length=120,
        required=False,
        help_text=_("Để trống thì lấy tên hồ sơ."),
    )

    def clean(self, value: Any) -> Any:
        """Ask what the claims are about."""
        cleaned = super().clean(value)
        if cleaned["of"] == "claims" and not cleaned["about"]:
            missing = ValidationError(_("Cho biết ý kiến về điều gì."))
            raise StructBlockValidationError({"about": missing})
        return cleaned

    class Meta:
        icon = "history"
        label = _("mốc")


class TimeStripBlock(blocks.StructBlock):
    """Times of records on one line, with the table that says the same."""

    heading = blocks.CharBlock(label=_("tiêu đề"), max_length=120, required=False)
    moments = blocks.ListBlock(MomentBlock(), label=_("mốc"), min_num=1, max_num=40)
    caption = blocks.CharBlock(label=_("chú thích"), max_length=300, required=False)

    class Meta:
        icon = "history"
        label = _("Dải thời gian")
