"""Where files are kept, and under which names."""

import re
import secrets
from pathlib import PurePath

from django.core.files.storage import FileSystemStorage
from wagtail.coreutils import string_to_ascii

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_PLAIN = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)*", re.ASCII)


class FolderStorage(FileSystemStorage):
    """Files in `MEDIA_ROOT`. A page shows dozens of addresses: the usual ones are only joined."""

    def url(self, name: str | None) -> str:
        """Return where the file is served."""
        if name and self.base_url and _PLAIN.fullmatch(name):
            return self.base_url + name
        return super().url(name)


def original_path(asset_id: str, filename: str) -> str:
    """Return a new path for an original: `originals/{asset}/{random}/{plain name}`.

    The random part cannot be guessed; the plain name is ASCII, at most 40 characters.
    """
    name = PurePath(string_to_ascii(filename).lower())
    stem = "".join(c if c in _SAFE else "-" for c in name.stem).strip("-")[:30] or "file"
    suffix = "".join(c for c in name.suffix if c in _SAFE or c == ".")[:10]
    return f"originals/{asset_id}/{secrets.token_urlsafe(12)}/{stem}{suffix}"


def pyramid_storage() -> FolderStorage:
    """Return where pyramids are: tiles are read by their place in a file, so on a local disk."""
    return FolderStorage()


def pyramid_path(asset_id: str) -> str:
    """Return a new path for a pyramid: `pyramids/{asset}/{random}.tif`, not to be guessed."""
    return f"pyramids/{asset_id}/{secrets.token_urlsafe(12)}.tif"
