"""Excavated things drawn as archaeologists draw them."""
