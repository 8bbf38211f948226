"""Bridges and sluices in elevation."""
