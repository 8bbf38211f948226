"""A picture with, if wished, one part of it shown large."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from media.choosers import AssetChooserBlock
from media.kinds.image.details import Region
from museum.blocks.choosers import RecordChooserBlock

SIDES = Region._fields
_SMALLEST = 5
"""Per cent of the picture's side: less would be a blur."""


def _per_cent(label: Any, smallest: int = 0) -> blocks.IntegerBlock:
    return blocks.IntegerBlock(label=label, min_value=smallest, max_value=100, required=False)


class DetailBlock(blocks.StructBlock):
    """A part of a picture, in whole per cent of its width and height; all four or none."""

    left = _per_cent(_("cách mép trái (%)"))
    top = _per_cent(_("cách mép trên (%)"))
    width = _per_cent(_("rộng (%)"), _SMALLEST)
    height = _per_cent(_("cao (%)"), _SMALLEST)

    def clean(self, value: Any) -> Any:
        """Refuse half a region, and one that reaches beyond the picture."""
        cleaned = super().clean(value)
        given = [name for name in SIDES if cleaned[name] is not None]
        if not given:
            return cleaned
        wrong = {
            name: ValidationError(_("Cần đủ cả bốn số, hoặc để trống cả bốn."))
            for name in SIDES
            if name not in given
        }
        for start, size in (("left", "width"), ("top", "height")):
            if (cleaned[start] or 0) + (cleaned[size] or 0) > 100:
                wrong[size] = ValidationError(_("Vùng này vượt ra ngoài hình."))
        if wrong:
            raise StructBlockValidationError(wrong)
        return cleaned

    class Meta:
        icon = "crosshairs"
        label = _("chi tiết phóng to")
        help_text = _("Để trống cả bốn số thì chỉ hiện cả hình.")
        collapsed = True


class PictureBlock(blocks.StructBlock):
    """A file of the museum, or the picture that stands for a record."""

    asset = AssetChooserBlock(
        label=_("hình"), required=False, help_text=_("Để trống thì lấy hình chính của hồ sơ.")
    )
    record = RecordChooserBlock(
        label=_("hồ sơ của hình"),
        required=False,
        help_text=_("Tên hồ sơ hiện dưới hình và dẫn về trang của hồ sơ."),
    )
    caption = blocks.CharBlock(
        label=_("chú thích"),
        max_length=300,
        required=False,
        help_text=_("Để trống thì lấy chú thích của hình. Dòng ghi công tự lấy từ hình."),
    )
    width = blocks.ChoiceBlock(
        label=_("bề rộng"),
        choices=[
            ("text", _("bằng cột chữ")),
            ("wide", _("rộng hơn cột chữ")),
            ("full", _("tràn màn hình")),
        ],
        default="wide",
    )
    detail = DetailBlock()

    def clean(self, value: Any) -> Any:
        """Refuse a picture of nothing."""
        cleaned = super().clean(value)
        if not cleaned["asset"] and not cleaned["record"]:
            missing = ValidationError(_("Chọn một hình hoặc một hồ sơ có hình."))
            raise StructBlockValidationError({"asset": missing})
        return cleaned

    class Meta:
        icon = "image"
        label = _("Hình và chi tiết")
