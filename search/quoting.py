"""What somebody typed, as a sentence may repeat it."""

MOST = 40
"""Characters; a hostile value is longer, and the reader knows it by its beginning."""


def quoted(value: str) -> str:
    """Return the beginning of ``value`` without what no page may hold, like null characters."""
    return "".join(char for char in value[:MOST] if char.isprintable())
