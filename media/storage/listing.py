"""Looking through a store, a file at a time however many there are."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in a store: its name there, and when it was last written."""

    name: str
    modified: datetime


def files_below(root: Path, folder: str) -> Iterator[Kept]:
    """Yield every file below a folder of a disk, named from ``root`` on."""
    for found in _below(root / folder):
        modified = datetime.fromtimestamp(found.stat(follow_symlinks=False).st_mtime, UTC)
        yield Kept(str(Path(found.path).relative_to(root)), modified)


def _below(folder: Path) -> Iterator["os.DirEntry[str]"]:
    try:
        entries = os.scandir(folder)
    except FileNotFoundError:
        return
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path))
            else:
                yield entry
