"""Corners of roofs from close by."""
