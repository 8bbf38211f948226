"""Scanned documents of a record, ready to be read: pages with their lines, a few at a time."""

from museum.presentation.reader.found import FoundLine, found_lines
from museum.presentation.reader.reader import PAGES, Reader, reader_at, readers

__all__ = ["PAGES", "FoundLine", "Reader", "found_lines", "reader_at", "readers"]
