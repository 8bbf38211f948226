"""How old is what we show? A number that moves whenever anything visible changes.

Every process reads it on every request, so it must cost almost nothing: the time stamp of an
empty file where all processes share a disk, a key of the shared cache where they do not.
Whatever is kept in memory (pages, vocabularies, the frame) is kept *for* a generation.
"""

import os
import time
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import transaction

_KEY = "museum-content-generation"


def _shared() -> bool:
    return "locmem" not in settings.CACHES["default"]["BACKEND"]


def generation() -> int:
    """Return the current generation; 0 before the first change."""
    if _shared():
        return cache.get(_KEY, 0)
    try:
        return os.stat(settings.CONTENT_GENERATION_FILE).st_mtime_ns  # noqa: PTH116 (half the cost of Path.stat, on every request)
    except OSError:
        return 0


def touch() -> None:
    """Begin a new generation now: everything kept for the old one is forgotten."""
    now = time.time_ns()
    if _shared():
        cache.set(_KEY, now, timeout=None)
        return
    path = Path(settings.CONTENT_GENERATION_FILE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, ns=(now, now))


def touch_on_commit(**_signal: object) -> None:
    """Begin a new generation when the running transaction is committed (a signal receiver)."""
    transaction.on_commit(touch)
