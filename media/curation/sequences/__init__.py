"""Scanned documents at the officers' desk: described, filled with pages, transcribed."""
