"""One thing that can be made from a recording: when it is wanted, and how."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from media.kinds.recording.ffmpeg import ffmpeg, has_ffmpeg
from media.kinds.recording.models import Derivative, MuseumRecording
from media.kinds.recording.plain import write_plain

Role = Derivative.Role


@dataclass(frozen=True, slots=True)
class Made:
    """What came out: a finished file in the folder given, or peaks from 0 to 100."""

    path: Path | None = None
    mime: str = ""
    width: int | None = None
    height: int | None = None
    peaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """`wanted` says whether a recording should have it and the machine can make it; `make` takes
    the recording, its original and a folder to write to, and raises when it fails.
    """

    wanted: Callable[[MuseumRecording], bool]
    make: Callable[[MuseumRecording, Path, Path], Made]


Steps = Mapping[Role, Step]


def plan(recording: MuseumRecording, steps: Steps) -> Iterator[tuple[Role, Step]]:
    """Yield the steps that this recording wants, the copy that visitors play first."""
    for role, step in steps.items():
        if step.wanted(recording):
            yield role, step


def _make_plain(recording: MuseumRecording, source: Path, folder: Path) -> Made:
    target = folder / f"plain{source.suffix or Path(recording.filename).suffix}"
    with source.open("rb") as file:
        write_plain(file, target, recording.asset.mime)
    return Made(target, recording.asset.mime, recording.width, recording.height)


PLAIN = Step(lambda recording: True, _make_plain)


def lighter(name: str, mime: str, told: Sequence[str], most_bits: int) -> Step:
    """Return the step that makes a lighter copy of what takes more than `most_bits` a second.

    `name` and `mime` are the copy's, `told` is what ffmpeg is told of it.
    """

    def make(recording: MuseumRecording, source: Path, folder: Path) -> Made:
        target = folder / name
        ffmpeg(str(source), *told, str(target))
        return Made(target, mime)

    def is_heavy(recording: MuseumRecording) -> bool:
        bits = 8 * recording.asset.bytes
        return has_ffmpeg() and bits > most_bits * (recording.duration or 1)

    return Step(is_heavy, make)
