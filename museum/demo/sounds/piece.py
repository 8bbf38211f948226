"""A piece for struck instruments: strokes in time, and what is heard in words."""

import wave
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

from museum.demo.sounds.words import webvtt

RATE = 22_050
"""Samples a second; drum and gong have nothing above half of it."""
_LOUDEST = 29_000


@dataclass(frozen=True, slots=True)
class Stroke:
    """An instrument is struck: when in seconds, how hard from 0 to 1."""

    at: float
    instrument: str
    force: float = 1.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the piece with what it is called and what is heard in it, in both languages."""

    start: float
    end: float
    name_vi: str
    name_en: str
    heard_vi: str
    heard_en: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A whole piece and the record that it belongs to."""

    slug: str
    filename: str
    title_vi: str
    title_en: str
    alt_vi: str
    alt_en: str
    seconds: float
    strokes: tuple[Stroke, ...]
    passages: tuple[Passage, ...]
    instruments: dict[str, Callable[[], list[float]]] = field(repr=False)

    def wav(self) -> bytes:
        """Return it as WAVE, 16 bits mono; the same bytes every time."""
        mix = [0.0] * int(self.seconds * RATE)
        voices = {name: make() for name, make in self.instruments.items()}
        for stroke in self.strokes:
            first = int(stroke.at * RATE)
            for at, level in enumerate(voices[stroke.instrument][: len(mix) - first], start=first):
                mix[at] += level * stroke.force
        loudest = max(map(abs, mix))
        samples = array("h", (round(_LOUDEST * level / loudest) for level in mix))
        out = BytesIO()
        with wave.open(out, "wb") as file:
            file.setparams((1, 2, RATE, len(samples), "NONE", ""))
            file.writeframes(samples.tobytes())
        return out.getvalue()

    def captions(self, language: str) -> str:
        """Return what is heard as WebVTT."""
        return self._webvtt(f"heard_{language}")

    def chapters(self, language: str) -> str:
        """Return the names of the passages as WebVTT."""
        return self._webvtt(f"name_{language}")

    def _webvtt(self, words: str) -> str:
        return webvtt((each.start, each.end, getattr(each, words)) for each in self.passages)
