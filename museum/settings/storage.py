"""Where uploads are: on this machine's disk, or in buckets of an S3-compatible store.

``STORAGE_URL`` (or ``STORAGE_URL_FILE``) is ``file:`` for `MEDIA_ROOT`, ``file:///srv/originals``
for another folder, ``s3://key:secret@host:port/bucket/folder?region=…`` for a bucket; without a
host it is Amazon's. ``DERIVATIVES_URL`` says the same of what is made from originals.
"""

from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from museum.settings.environment import VAR_DIR, env

STORAGE_URL = env.str("STORAGE_URL", default="file:")
DERIVATIVES_URL = env.str("DERIVATIVES_URL", default=STORAGE_URL)

MEDIA_CACHE_DIR = env.str("MEDIA_CACHE_DIR", default=str(VAR_DIR / "fetched"))
"""Copies of what lies in a bucket and must be read from a disk; can be thrown away."""
MEDIA_CACHE_BYTES = env.int("MEDIA_CACHE_BYTES", default=10 * 1024**3)


def store(setting: str, url: str, *, originals: bool) -> dict[str, Any]:
    """Return the entry of `STORAGES` for an address. Raises `ImproperlyConfigured` for nonsense."""
    parts = urlsplit(url)
    if parts.scheme == "file" and not parts.netloc and not parts.query:
        folder = unquote(parts.path)
        options = {"location": folder} if folder else {}
        name = "OriginalsFolder" if originals else "FolderStorage"
        return {"BACKEND": f"media.storage.{name}", "OPTIONS": options}
    if parts.scheme in ("s3", "s3+http") and parts.path.strip("/"):
        name = "OriginalsBucket" if originals else "BucketStorage"
        return {"BACKEND": f"media.storage.bucket.{name}", "OPTIONS": {"setting": setting}}
    raise ImproperlyConfigured(f"{setting}: file:, file:///folder or s3://key:secret@host/bucket.")


STORES = {
    "originals": store("STORAGE_URL", STORAGE_URL, originals=True),
    "default": store("DERIVATIVES_URL", DERIVATIVES_URL, originals=False),
}
