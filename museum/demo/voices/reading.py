"""A text that is read aloud sentence by sentence, so that it is known when each is heard."""

import re
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from museum.demo.sounds.words import webvtt
from museum.demo.voices.espeak import RATE, spoken

_PAUSE = 0.35  # seconds between sentences
_END = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is read, and the same in English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The sound as WAVE, and the sentences with when each begins and ends, in seconds."""

    wav: bytes
    told: tuple[tuple[float, float, Sentence], ...]

    def captions(self, language: str) -> str:
        """Return the sentences as WebVTT; "" where some are not in the language."""
        told = [(start, end, getattr(each, language)) for start, end, each in self.told]
        return webvtt(told) if all(text for _start, _end, text in told) else ""


def sentences(title: Sentence, text: Sentence) -> tuple[Sentence, ...]:
    """Return the sentences to be read: the title's and the text's.

    Languages whose texts have as many sentences are put side by side one by one.
    """
    vi, en = _END.split(text.vi.strip()), _END.split(text.en.strip())
    pairs = zip(vi, en, strict=True) if len(vi) == len(en) else [(text.vi, text.en)]
    return (title, *(Sentence(*pair) for pair in pairs))


def read_aloud(parts: Sequence[Sentence]) -> Reading:
    """Have the sentences read. Raises `VoiceFailed`."""
    pieces: list[bytes] = []
    told = tuple(_read(parts, pieces))
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(b"".join(pieces))
    return Reading(out.getvalue(), told)


def _read(
    parts: Sequence[Sentence], pieces: list[bytes]
) -> Iterator[tuple[float, float, Sentence]]:
    at = 0.0
    for part in parts:
        samples = spoken(part.vi)
        pause = bytes(2 * round(_PAUSE * RATE))
        pieces += [samples, pause]
        yield at, at + len(samples) / 2 / RATE, part
        at += (len(samples) + len(pause)) / 2 / RATE
