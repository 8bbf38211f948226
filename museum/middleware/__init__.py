"""Middleware of the museum, one concern a file."""
