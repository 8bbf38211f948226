"""How the facets of a document are stored: ``facet=value`` pairs in one text."""

VALUE_SEPARATOR = "\x1f"
"""Between the pairs."""
VAGUE = "vague"
"""Stored like a facet, with names of facets as values: see `search.facets.vague_facets`."""
