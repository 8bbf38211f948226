"""What a standard page may be made of."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import StreamField

from heritage.models.body import FigureBlock, QuotationBlock

_FEATURES = ["h3", "bold", "italic", "link", "ol", "ul", "hr"]


class PageBodyBlock(blocks.StreamBlock):
    """Text first; pictures and quotations where they help."""

    heading = blocks.CharBlock(
        label=_("tiêu đề"), icon="title", max_length=160, template="blocks/heading.html"
    )
    paragraph = blocks.RichTextBlock(label=_("đoạn văn"), features=_FEATURES)
    quotation = QuotationBlock(template="blocks/quotation.html")
    figure = FigureBlock(template="blocks/figure.html")


class PageBodyField(StreamField):
    """A StreamField whose blocks stay out of migrations."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.pop("block_types", None)
        kwargs.pop("block_lookup", None)
        super().__init__(PageBodyBlock(required=False), **kwargs)

    def deconstruct(self) -> Any:
        """Leave the block definitions out."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, (), kwargs
