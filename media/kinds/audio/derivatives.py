"""What is made from a sound recording: a plain copy, its waveform, a lighter copy."""

from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

import miniaudio

from media.kinds.recording.ffmpeg import ffmpeg, has_ffmpeg
from media.kinds.recording.models import Derivative, MuseumRecording
from media.kinds.recording.steps import PLAIN, lighter
from media.kinds.steps import Made, Step, Steps

Role = Derivative.Role
BARS = 160
"""Peaks of a waveform."""
_RATE = 8000  # samples a second: enough to see loud from quiet
_STEP = _RATE // 20
_MOST_BITS = 128_000  # a second; what is lighter is not made lighter
_LIGHT = ("-vn", "-c:a", "libopus", "-b:a", "64k")
_DECODED = ("audio/mpeg", "audio/flac", "audio/wav")
"""What miniaudio decodes; of Ogg it decodes Vorbis only."""


def peaks_of(samples: Iterable[array]) -> tuple[int, ...]:
    """Return the loudest of each part of 16-bit samples, as `BARS` numbers from 0 to 100.

    The loudest part is 100, unless there is silence only.
    """
    steps = [max(max(piece), -min(piece)) for piece in samples if len(piece)]
    if not steps:
        return ()
    loudest = max(steps) or 1
    width = len(steps) / BARS
    parts = (
        steps[int(n * width) : max(int(n * width) + 1, int((n + 1) * width))] for n in range(BARS)
    )
    return tuple(round(100 * max(part) / loudest) for part in parts if part)


def _samples(source: Path) -> Iterator[array]:
    return miniaudio.stream_file(
        str(source),
        output_format=miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=_RATE,
        frames_to_read=_STEP,
    )


def _samples_by_ffmpeg(source: Path, folder: Path) -> Iterator[array]:
    target = folder / "samples.raw"
    told = ("-vn", "-ac", "1", "-ar", str(_RATE), "-c:a", "pcm_s16le", "-f", "s16le", str(target))
    ffmpeg(str(source), *told)
    with target.open("rb") as file:
        while piece := file.read(2 * _STEP):
            yield array("h", piece[: len(piece) // 2 * 2])


def _decodes(recording: MuseumRecording) -> bool:
    return recording.asset.mime in _DECODED or recording.sound == "Vorbis"


def _make_peaks(recording: MuseumRecording, source: Path, folder: Path) -> Made:
    samples = _samples(source) if _decodes(recording) else _samples_by_ffmpeg(source, folder)
    return Made(told={"peaks": list(peaks_of(samples))})


STEPS: Steps = {
    Role.PLAIN: PLAIN,
    Role.PEAKS: Step(lambda recording: _decodes(recording) or has_ffmpeg(), _make_peaks),
    Role.LIGHT: lighter("light.opus", "audio/ogg", _LIGHT, _MOST_BITS),
}
