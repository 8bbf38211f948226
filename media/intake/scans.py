"""JPEGs that are drawn over and over: each scan costs as much as the whole picture."""

from typing import Protocol

MAX_SCANS = 100
"""Of a JPEG; cameras write one, programs some ten, and pictures within it have theirs."""
_SCAN, _CHUNK = b"\xff\xda", 1 << 20
"""How a scan begins (ITU-T T.81, B.2.3)."""


class _Readable(Protocol):
    def seek(self, place: int, /) -> object: ...

    def read(self, size: int, /) -> bytes: ...


def has_few_scans(file: _Readable) -> bool:
    """Return whether a JPEG, read from its start, has no more than `MAX_SCANS`."""
    file.seek(0)
    scans, before = 0, b""
    while chunk := file.read(_CHUNK):
        scans += (before + chunk).count(_SCAN)
        before = chunk[-1:]
    return scans <= MAX_SCANS
