"""Doors of the International Image Interoperability Framework (https://iiif.io/)."""
