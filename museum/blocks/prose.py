"""Running text of a story."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ProseBlock(blocks.RichTextBlock):
    """Paragraphs. Headings are the chapters' affair."""

    def __init__(self, **kwargs: object) -> None:
        kwargs["features"] = ["bold", "italic", "link", "ol", "ul", "hr"]
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Đoạn kể")
