"""Scanned documents: ordered pages, each a picture of the image kind, with their lines of text."""
