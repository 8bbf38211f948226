"""Formats in which records leave the museum; a folder each."""
