"""Words of others, which always say where they stand."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from museum.blocks.choosers import SourceChooserBlock

ORIGINALS = [
    ("vi", _("tiếng Việt")),
    ("lzh-Hani", _("chữ Hán")),
    ("vi-Hani", _("chữ Nôm")),
    ("fr", _("tiếng Pháp")),
    ("en", _("tiếng Anh")),
]
"""Languages that sources are written in (BCP 47)."""


class SourcedQuotationBlock(blocks.StructBlock):
    """A passage with a source of the list, or with its origin in free words."""

    text = blocks.TextBlock(
        label=_("trích đoạn"),
        max_length=2000,
        rows=3,
        help_text=_("Nguyên văn, không cần dấu ngoặc kép: trang tự đặt theo ngôn ngữ."),
    )
    language = blocks.ChoiceBlock(
        label=_("nguyên văn bằng"),
        choices=ORIGINALS,
        required=False,
        help_text=_("Để trống khi cùng ngôn ngữ với trang."),
    )
    translation = blocks.TextBlock(
        label=_("bản dịch"),
        max_length=2000,
        rows=2,
        required=False,
        help_text=_("Nghĩa của trích đoạn bằng ngôn ngữ của trang, khi nguyên văn là tiếng khác."),
    )
    source = SourceChooserBlock(label=_("nguồn"), required=False)
    page = blocks.CharBlock(label=_("trang, mục"), max_length=120, required=False)
    attribution = blocks.CharBlock(
        label=_("của ai, ở đâu"),
        max_length=200,
        required=False,
        help_text=_("Người nói, người viết; hoặc xuất xứ khi chưa có trong danh sách nguồn."),
    )

    def clean(self, value: Any) -> Any:
        """Refuse words from nowhere."""
        cleaned = super().clean(value)
        if not cleaned["source"] and not cleaned["attribution"]:
            missing = ValidationError(_("Chọn nguồn, hoặc viết xuất xứ của trích đoạn."))
            raise StructBlockValidationError({"source": missing})
        return cleaned

    class Meta:
        icon = "openquote"
        label = _("Trích dẫn có nguồn")
