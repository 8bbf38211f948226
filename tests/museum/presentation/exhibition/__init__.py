"""Exhibitions, in their parts."""
