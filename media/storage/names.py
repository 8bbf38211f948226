"""Under which names files are kept."""

import secrets
from pathlib import PurePath

from wagtail.coreutils import string_to_ascii

ORIGINALS = "originals"
"""The folder of all originals."""
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def original_path(asset_id: str, filename: str) -> str:
    """Return a new path for an original: `originals/{asset}/{random}/{plain name}`.

    The random part cannot be guessed; the plain name is ASCII, at most 40 characters.
    """
    return f"{ORIGINALS}/{asset_id}/{secrets.token_urlsafe(12)}/{plain_name(filename)}"


def plain_name(filename: str) -> str:
    """Return what a file is called where only the plainest names are safe, at most 40 characters.

    ASCII, without folders, spaces or dots but the one before the suffix.
    """
    name = PurePath(string_to_ascii(filename).lower())
    stem = "".join(c if c in _SAFE else "-" for c in name.stem).strip("-")[:30] or "file"
    suffix = "".join(c for c in name.suffix if c in _SAFE or c == ".")[:10]
    return f"{stem}{suffix}"


def pyramid_path(asset_id: str) -> str:
    """Return a new path for a pyramid: `pyramids/{asset}/{random}.tif`, not to be guessed."""
    return f"pyramids/{asset_id}/{secrets.token_urlsafe(12)}.tif"
