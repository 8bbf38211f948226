"""Writes, as verbs: one module per noun."""
