"""Scans that come as one PDF: looked at and drawn in a process of their own, page by page."""
