"""Bringing collections in: files, profiles, and a fate for every row."""

from heritage.intake.run import Report, import_file

__all__ = ["Report", "import_file"]
