"""Ink rubbings of stone steles."""
