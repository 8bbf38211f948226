"""Building blocks of the museum's own pages, one family a file."""

from museum.blocks.body import PageBodyField

__all__ = ["PageBodyField"]
