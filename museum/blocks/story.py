"""What an exhibition may be told with."""

from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField

from museum.blocks.chapter import ChapterBlock
from museum.blocks.map_strip import MapStripBlock
from museum.blocks.picture import PictureBlock
from museum.blocks.prose import ProseBlock
from museum.blocks.quotation import SourcedQuotationBlock
from museum.blocks.record_row import RecordRowBlock
from museum.blocks.time_strip import TimeStripBlock

_MOST_BLOCKS = 300


class ExhibitionBlock(blocks.StreamBlock):
    """Chapters, and between them whatever tells the story best."""

    chapter = ChapterBlock()
    text = ProseBlock()
    picture = PictureBlock()
    quotation = SourcedQuotationBlock()
    records = RecordRowBlock()
    map = MapStripBlock()
    timeline = TimeStripBlock()


class ExhibitionField(StreamField):
    """A StreamField whose blocks stay out of migrations."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.pop("block_types", None)
        kwargs.pop("block_lookup", None)
        super().__init__(ExhibitionBlock(required=False, max_num=_MOST_BLOCKS), **kwargs)

    def deconstruct(self) -> Any:
        """Leave the block definitions out."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, (), kwargs
