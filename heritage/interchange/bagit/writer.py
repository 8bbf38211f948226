"""A bag as a ZIP that is sent while it is made, a piece of a file at a time.

Payload files are hashed on their way; the manifests, which need the hashes, come last.
"""

import hashlib
import io
import time
import zipfile
from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils import timezone

from heritage.identifiers import ark
from heritage.interchange.bagit.contents import Item
from heritage.models import HeritageRecord
from media.storage import part_of

_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


class _Pipe(io.RawIOBase):
    """Where zipfile writes; what came is taken away after every piece."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        piece = bytes(data)  # type: ignore[call-overload]  # whatever has bytes
        self._pieces.append(piece)
        return len(piece)

    def taken(self) -> Iterator[bytes]:
        pieces, self._pieces = self._pieces, []
        yield from pieces


def bag_name(record: HeritageRecord) -> str:
    """Return the name of a record's bag, which is that of the folder in it."""
    return f"bag-{record.pid}"


def bag(record: HeritageRecord, items: Iterable[Item]) -> Iterator[bytes]:
    """Yield the ZIP of a record's bag. A file that cannot be read is left out and named in it."""
    pipe, root = _Pipe(), bag_name(record)
    hashes: dict[str, str] = {}
    problems: list[str] = []
    size = 0
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_STORED) as archive:
        for item in items:
            digest, found = hashlib.sha256(), 0
            try:
                pieces = _pieces(item)
            except OSError as error:
                problems.append(f"{item.path}: {error}")
                continue
            # What is told shrinks tenfold; pictures and films do not, and take their time at it.
            entry = _entry(f"{root}/data/{item.path}", squeezed=item.storage is None)
            with archive.open(entry, "w", force_zip64=True) as target:
                for piece in pieces:
                    digest.update(piece)
                    found += len(piece)
                    target.write(piece)
                    yield from pipe.taken()
            size += found
            hashes[f"data/{item.path}"] = digest.hexdigest()
            if item.sha256 and item.sha256 != digest.hexdigest():
                problems.append(f"{item.path}: was {item.sha256} when it was taken in")
        if problems:
            text = "\n".join(problems).encode() + b"\n"
            archive.writestr(_entry(f"{root}/data/problems.txt"), text)
            hashes["data/problems.txt"] = hashlib.sha256(text).hexdigest()
            size += len(text)
        for name, text in _tags(record, hashes, size):
            archive.writestr(_entry(f"{root}/{name}"), text)
            yield from pipe.taken()
    yield from pipe.taken()


def _pieces(item: Item) -> Iterator[bytes]:
    if item.storage is None:
        return iter([item.content])
    if hasattr(item.storage, "pieces"):
        found: Iterator[bytes] = item.storage.pieces(item.name)
        return found
    return part_of(item.storage.open(item.name, "rb"))


def _tags(record: HeritageRecord, hashes: dict[str, str], size: int) -> Iterator[tuple[str, bytes]]:
    """Yield the tag files: declaration, what the bag is, hashes of the payload, hashes of these."""
    info = {
        "Source-Organization": settings.WAGTAIL_SITE_NAME,
        "External-Identifier": ark(record.pid),
        "External-Description": " ".join(record.title_vi.split()),
        "Bagging-Date": timezone.localdate().isoformat(),
        "Payload-Oxum": f"{size}.{len(hashes)}",
    }
    tags = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": "".join(f"{name}: {value}\n" for name, value in info.items()),
        "manifest-sha256.txt": _manifest(hashes),
    }
    encoded = {name: text.encode() for name, text in tags.items()}
    own = {name: hashlib.sha256(data).hexdigest() for name, data in encoded.items()}
    yield from encoded.items()
    yield "tagmanifest-sha256.txt", _manifest(own).encode()


def _manifest(hashes: dict[str, str]) -> str:
    return "".join(f"{digest}  {path}\n" for path, digest in hashes.items())


def _entry(path: str, *, squeezed: bool = True) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, time.gmtime()[:6])
    entry.external_attr = 0o644 << 16
    if squeezed:
        entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
