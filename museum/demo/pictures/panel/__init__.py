"""Gilded lacquer panels."""
