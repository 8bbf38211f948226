"""The original's SHA-256 and size, read in pieces."""

import hashlib
from dataclasses import dataclass

from django.core.files import File


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Checksums (lower-case hex) and length in bytes of a file as it was sent."""

    sha256: str
    sha1: str
    bytes: int


def fingerprint(file: File) -> Fingerprint:
    """Read the whole file once and return its fingerprint; it is left at its start.

    SHA-256 is what the museum vouches for; SHA-1 is what Wagtail tells duplicates by.
    """
    sha256, sha1, size = hashlib.sha256(), hashlib.sha1(usedforsecurity=False), 0
    file.seek(0)
    for chunk in file.chunks():
        sha256.update(chunk)
        sha1.update(chunk)
        size += len(chunk)
    file.seek(0)
    return Fingerprint(sha256.hexdigest(), sha1.hexdigest(), size)
