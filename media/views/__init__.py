"""Doors of media to the web."""
