"""Files as they must lie on this machine's disk for those who map them into memory.

A tile is handed out in microseconds from a pyramid that lies open; asked of a remote store it
would cost a request for each. So a pyramid of a remote store is fetched once, whole, when it is
first looked into, and kept in `MEDIA_CACHE_DIR` while there is room. A name never holds another
file, so nothing kept is ever out of date.
"""

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.core.files.storage import Storage

_NOTED_EVERY = 60 * 60
"""Seconds between notes that a copy is still used."""
_ROOM_AFTER_CLEARING = 0.8


def local_copy(storage: Storage, name: str) -> Path:
    """Return where a stored file lies on this machine, fetched when it has to be.

    Raises `OSError` when it is not in the store or cannot be fetched.
    """
    try:
        return Path(storage.path(name))
    except NotImplementedError:
        path = _copy(name)
    try:
        if path.stat().st_mtime < time.time() - _NOTED_EVERY:
            path.touch()
    except FileNotFoundError:
        _fetch(storage, name, path)
    return path


def is_remote(storage: Storage) -> bool:
    """Say whether files of a store are elsewhere than on this machine's disk or in memory."""
    return bool(getattr(storage, "remote", False))


def is_there(storage: Storage, name: str) -> bool:
    """Say whether a file is in the store; one that was fetched is not asked for again."""
    try:
        storage.path(name)
    except NotImplementedError:
        if _copy(name).exists():
            return True
    return storage.exists(name)


def _copy(name: str) -> Path:
    return Path(settings.MEDIA_CACHE_DIR) / name


def _fetch(storage: Storage, name: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        storage.open(name, "rb") as file,
        NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as aside,
    ):
        try:
            shutil.copyfileobj(file, aside, 1 << 20)
            aside.flush()
            Path(aside.name).rename(path)
        except BaseException:
            Path(aside.name).unlink(missing_ok=True)
            raise
    _make_room()


def _make_room() -> None:
    """Let the copies go that were not used for the longest, once they are too many."""
    found = []
    for folder, _folders, names in os.walk(settings.MEDIA_CACHE_DIR):
        for name in names:
            with suppress(FileNotFoundError):
                path = Path(folder, name)
                told = path.stat()
                found.append((told.st_mtime, told.st_size, path))
    size = sum(each for _time, each, _path in found)
    if size <= settings.MEDIA_CACHE_BYTES:
        return
    for _time, each, path in sorted(found):
        if size <= settings.MEDIA_CACHE_BYTES * _ROOM_AFTER_CLEARING:
            break
        path.unlink(missing_ok=True)
        size -= each
