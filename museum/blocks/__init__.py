"""Building blocks of the museum's own pages, one family a file."""

from museum.blocks.body import PageBodyField
from museum.blocks.story import ExhibitionField

__all__ = ["ExhibitionField", "PageBodyField"]
