"""Measured front elevations."""
