"""Measured transverse sections."""
