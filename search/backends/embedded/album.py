"""The pictures that a process keeps, one per database.

A request that finds the index changed brings the picture up to date itself, so that no row is ever
missing. After many changes it is taken anew; that of a large index is taken in the background, and
the grown one serves meanwhile. What a connection sees of its own uncommitted writes is shown to it
alone and never kept.
"""

import logging
import threading
import time
from dataclasses import dataclass, field

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.base import SearchUnavailable
from search.backends.embedded.growing import catch_up
from search.backends.embedded.picture import Picture
from search.backends.embedded.reading import take
from search.backends.embedded.state import read_state
from search.backends.embedded.uncommitted import is_private

logger = logging.getLogger(__name__)

READ_AT_ONCE = 10_000
"""Rows that a request reads anew itself, a tenth of a second's work. Of more, a picture that grew
serves until a thread has read them: after a rebuild (`writer.write`) it says of a row what it knew.
"""
REST = 2.0
"""After a background reading, how many times its duration passes before the next."""


@dataclass
class _Shelf:
    """The newest picture of one database, and the thread that is taking another."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    picture: Picture | None = None
    thread: threading.Thread | None = None
    not_before: float = 0.0


_shelves: dict[str, _Shelf] = {}


def kept_picture(connection: BaseDatabaseWrapper) -> Picture | None:
    """The picture kept, without a look at the index: whoever uses it sees to its generation.

    None within a transaction, whose own writes it may lack, and when a full reading is due.
    """
    shelf = _shelves.get(str(connection.settings_dict["NAME"]))
    picture = shelf.picture if shelf and not connection.in_atomic_block else None
    return None if picture is None or picture.due else picture


def picture_of(connection: BaseDatabaseWrapper) -> Picture:
    """The picture to answer from; one query when nothing changed since the last answer."""
    state = read_state(connection)
    shelf = _shelves.setdefault(str(connection.settings_dict["NAME"]), _Shelf())
    picture = shelf.picture
    if picture and picture.generation == state.generation:
        if picture.due:
            _take_in_background(connection, shelf)
        return picture
    if is_private(connection, state.generation):
        older = picture if picture and picture.generation < state.generation else None
        grown = catch_up(connection, older, state) if older else None
        return grown if grown and not grown.due else take(connection, state.generation)
    return _renewed(connection, shelf)


def forget() -> None:
    """Drop all pictures (tests), when the threads that read for them have ended.

    One that went on would read a database that is being emptied or taken away.
    """
    for shelf in list(_shelves.values()):
        if shelf.thread:
            shelf.thread.join()
    _shelves.clear()


def _renewed(connection: BaseDatabaseWrapper, shelf: _Shelf) -> Picture:
    with shelf.lock:
        # Another request may have waited here and renewed it to a later state than ours.
        state = read_state(connection)
        picture = shelf.picture
        if picture and picture.generation == state.generation:
            return picture
        if picture and picture.generation < state.generation:
            grown = catch_up(connection, picture, state)
            large = picture.size > READ_AT_ONCE and _may_use_threads(connection)
            if grown and (large or not grown.due):
                shelf.picture = grown
                if grown.due:
                    _take_in_background(connection, shelf)
                return grown
        # The first one; or the database is an older copy of itself, put back by hand.
        shelf.picture = take(connection, state.generation)
        return shelf.picture


def _may_use_threads(connection: BaseDatabaseWrapper) -> bool:
    """A second connection sees nothing of an open transaction or of a database in memory."""
    in_memory = "mode=memory" in str(connection.settings_dict["NAME"])
    return not connection.in_atomic_block and not in_memory


def _take_in_background(connection: BaseDatabaseWrapper, shelf: _Shelf) -> None:
    resting = time.monotonic() < shelf.not_before
    if resting or (shelf.thread and shelf.thread.is_alive()) or not _may_use_threads(connection):
        return
    shelf.thread = threading.Thread(
        target=_retake, args=(connection.alias, shelf), name="search-picture", daemon=True
    )
    shelf.thread.start()


def _retake(alias: str, shelf: _Shelf) -> None:
    started = time.monotonic()
    connection = connections[alias]
    try:
        picture = take(connection, read_state(connection).generation)
        with shelf.lock:
            # What came meanwhile is in the picture that grew, and must not be lost again.
            shelf.picture = catch_up(connection, picture, read_state(connection)) or picture
    except SearchUnavailable:
        logger.warning("The search index was taken away while it was read")
    finally:
        connection.close()
        finished = time.monotonic()
        shelf.not_before = finished + REST * (finished - started)
