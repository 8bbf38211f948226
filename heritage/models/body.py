"""The long story of a record: a StreamField of few, plain blocks."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import StreamField

from media.choosers import AssetChooserBlock

_FEATURES = ["bold", "italic", "link", "ol", "ul"]


class QuotationBlock(blocks.StructBlock):
    """Words of others, with where they stand."""

    text = blocks.TextBlock(label=_("trích đoạn"))
    attribution = blocks.CharBlock(label=_("của ai, ở đâu"), required=False)

    class Meta:
        icon = "openquote"
        label = _("trích dẫn")


class FigureBlock(blocks.StructBlock):
    """A picture in the flow of the text."""

    asset = AssetChooserBlock(label=_("tư liệu"))
    caption = blocks.CharBlock(label=_("chú thích"), required=False)

    class Meta:
        icon = "image"
        label = _("hình")


class StoryBlock(blocks.StreamBlock):
    """What a story may be made of."""

    heading = blocks.CharBlock(label=_("tiêu đề"), icon="title", max_length=160)
    paragraph = blocks.RichTextBlock(label=_("đoạn văn"), features=_FEATURES)
    quotation = QuotationBlock()
    figure = FigureBlock()


class StoryField(StreamField):
    """A StreamField whose blocks stay out of migrations."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.pop("block_types", None)
        kwargs.pop("block_lookup", None)
        super().__init__(StoryBlock(required=False), **kwargs)

    @cached_property
    def json_field(self) -> models.JSONField:
        """What reads and writes the JSON; Wagtail makes a new one for every value it reads."""
        return models.JSONField(encoder=DjangoJSONEncoder)

    def deconstruct(self) -> Any:
        """Leave the block definitions out."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, (), kwargs
