"""Captions and chapters as files that a player's <track> reads, each under a name of its text."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage

MIME = "text/vtt; charset=utf-8"
TRACKS = tuple(f"{what}_{code}" for what in ("captions", "chapters") for code in ("vi", "en"))
"""The columns that are tracks."""


@dataclass(frozen=True, slots=True)
class Track:
    """One text track: its column ("captions_vi") and its text."""

    column: str
    text: str

    @property
    def language(self) -> str:
        """ "vi" or "en"."""
        return self.column.rpartition("_")[2]

    @property
    def kind(self) -> str:
        """ "captions" or "chapters", as <track> has it."""
        return self.column.rpartition("_")[0]

    @property
    def digest(self) -> str:
        """Of this very text: another text has another address."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:20]

    def name(self, asset_id: str) -> str:
        """Return its name in the store."""
        return f"tracks/{asset_id}/{self.digest}/{self.kind}-{self.language}.vtt"


def tracks_of(recording: Any) -> tuple[Track, ...]:
    """Return the tracks that somebody has written."""
    told = ((column, getattr(recording, column)) for column in TRACKS)
    return tuple(Track(column, text) for column, text in told if text.strip())


class TextStorage(Storage):
    """A store that holds one text, so that a column is answered with as any file is."""

    def __init__(self, text: str) -> None:
        self.content = text.encode()

    def _open(self, name: str, mode: str = "rb") -> File:
        return ContentFile(self.content, name=name)

    def size(self, name: str) -> int:
        """Return its length in bytes."""
        return len(self.content)
