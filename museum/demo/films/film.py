"""A film: what is seen, heard and told, and where it lies when it is done."""

from dataclasses import dataclass
from pathlib import Path

from museum.demo.films.way import Stop
from museum.demo.reading import CONTENT
from museum.demo.sounds.piece import Piece

FILES = CONTENT / "films"


@dataclass(frozen=True, slots=True)
class Film:
    """A walk through the house of a record: `score` says what is heard, and when what is told.

    Transcripts tell in words all there is to see and hear, for those who cannot (WCAG 1.2.3).
    """

    score: Piece
    way: tuple[Stop, ...]
    transcript_vi: str
    transcript_en: str
    cover_at: float
    """The moment, in seconds, that stands for the film."""

    @property
    def file(self) -> Path:
        """Where the finished film lies."""
        return FILES / self.score.filename

    @property
    def cover(self) -> Path:
        """Where its cover lies."""
        return self.file.with_suffix(".webp")
