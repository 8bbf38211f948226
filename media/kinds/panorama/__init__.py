"""Photographed spheres: pictures of the image kind of which somebody said how one looks about."""
