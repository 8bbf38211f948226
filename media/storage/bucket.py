"""Files in a bucket of an S3-compatible store (django-storages)."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.files import File
from storages.backends.s3 import S3File, S3Storage

from media.storage.away import StoreAway
from media.storage.folder import FolderStorage
from media.storage.listing import Kept
from media.storage.spoken_of import is_spoken_of

_PIECE = 1 << 16
_IN_MEMORY = 1 << 23
"""Bytes of an opened file that are kept in memory; a longer one is put on disk meanwhile."""


_ADDRESSES = FolderStorage()


class StoreError(OSError):
    """The store answered, but not as it should."""


def read_address(url: str) -> dict[str, Any]:
    """Return the options of django-storages for `s3://key:secret@host:port/bucket/folder`.

    Without a host it is Amazon's; without key and secret boto3 looks for them where it always
    does. `s3+http:` speaks plain HTTP. `?region=` names the region. Raises `ImproperlyConfigured`
    for what is no such address.
    """
    parts = urlsplit(url)
    bucket, _slash, folder = parts.path.strip("/").partition("/")
    asked = parse_qs(parts.query)
    if parts.scheme not in ("s3", "s3+http") or not bucket or asked.keys() - {"region"}:
        raise ImproperlyConfigured("A bucket is s3://key:secret@host/bucket/folder?region=…")
    transport = "http" if parts.scheme == "s3+http" else "https"
    place = parts.netloc.rpartition("@")[2]
    return {
        "access_key": unquote(parts.username) if parts.username else None,
        "secret_key": unquote(parts.password) if parts.password else None,
        "endpoint_url": f"{transport}://{place}" if place else None,
        "addressing_style": "path" if place else None,
        "bucket_name": bucket,
        "location": folder,
        "region_name": asked.get("region", [None])[0],
    }


class BucketStorage(S3Storage):
    """A bucket that the setting named ``setting`` tells of.

    Nothing in it is public: addresses are the museum's own, and the museum hands files out. The
    name of the setting is all that is told of how it was made (`deconstruct`), as Wagtail writes
    that into its queue: no secret gets there.
    """

    remote = True

    def __init__(self, setting: str = "DERIVATIVES_URL") -> None:
        super().__init__(
            **read_address(getattr(settings, setting)),
            default_acl=None,
            file_overwrite=False,
            max_memory_size=_IN_MEMORY,
        )

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        """Return where the museum serves the file."""
        return _ADDRESSES.url(name)

    def below(self, folder: str) -> Iterator[Kept]:
        """Yield every file below a folder, by name."""
        prefix = self._normalize_name(folder).rstrip("/") + "/"
        with _told():
            for found in self.bucket.objects.filter(Prefix=prefix):
                yield Kept(found.key[len(self.location) :].lstrip("/"), found.last_modified)

    def pieces(self, name: str, first: int = 0, length: int | None = None) -> Iterator[bytes]:
        """Return the bytes of a file from ``first`` on, without fetching any others.

        Raises `OSError` at once when it is not there.
        """
        last = "" if length is None else first + length - 1
        wanted = {"Range": f"bytes={first}-{last}"} if first or length is not None else {}
        with _told(name):
            found = self.bucket.Object(self._normalize_name(name)).get(**wanted)
        return _read(found["Body"])

    def _open(self, name: str, mode: str = "rb") -> File:
        with _told(name):
            return _BucketFile(self._normalize_name(name), mode, self)

    def _save(self, name: str, content: File) -> str:
        with _told(name):
            return str(super()._save(name, content))

    def delete(self, name: str) -> None:
        """Delete a file; none there is no error."""
        with _told(name):
            super().delete(name)

    def exists(self, name: str) -> bool:
        """Say whether it is there."""
        with _told(name):
            return bool(super().exists(name))

    def size(self, name: str) -> int:
        """Return how many bytes it has."""
        with _told(name):
            return int(super().size(name))


class OriginalsBucket(BucketStorage):
    """The same for originals: none is deleted while a row of the database speaks of it."""

    def __init__(self, setting: str = "STORAGE_URL") -> None:
        super().__init__(setting)

    def delete(self, name: str) -> None:
        """Delete a file that nothing speaks of any more; leave any other."""
        if not is_spoken_of(name):
            super().delete(name)


class _BucketFile(S3File):
    """Fetched when first read; what goes wrong then is an `OSError` as with any file."""

    def _get_file(self) -> Any:
        with _told(self.name):
            return super()._get_file()

    file = property(_get_file, S3File._set_file)


def _read(body: Any) -> Iterator[bytes]:
    with body:
        while piece := body.read(_PIECE):
            yield piece


@contextmanager
def _told(name: str = "") -> Iterator[None]:
    """Tell whatever boto3 raises as what any store raises."""
    try:
        yield
    except ClientError as error:
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode")
        if status == 404:
            raise FileNotFoundError(f"{name} is not in the store") from error
        raise StoreError(f"{name}: {error}") from error
    except BotoCoreError as error:
        raise StoreAway(f"{name}: {error}") from error
