"""Specimens of scanned documents: real texts of long ago, set and drawn by the museum itself."""

from museum.demo.leaves.book import Book, books

__all__ = ["Book", "books"]
