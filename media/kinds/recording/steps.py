"""What sound and film have in common of what is made: the plain copy, the lighter one."""

from collections.abc import Sequence
from pathlib import Path

from media.kinds.recording.ffmpeg import ffmpeg, has_ffmpeg
from media.kinds.recording.inspecting import inspect
from media.kinds.recording.models import MuseumRecording
from media.kinds.recording.plain import write_plain
from media.kinds.steps import Made, Step


def _make_plain(recording: MuseumRecording, source: Path, folder: Path) -> Made:
    target = folder / f"plain{source.suffix or Path(recording.filename).suffix}"
    with source.open("rb") as file:
        write_plain(file, target, recording.asset.mime)
    return Made(target, recording.asset.mime, recording.width, recording.height)


PLAIN = Step(lambda recording: True, _make_plain)


def lighter(name: str, mime: str, told: Sequence[str], most_bits: int) -> Step:
    """Return the step that makes a lighter copy of what takes more than `most_bits` a second.

    `name` and `mime` are the copy's, `told` is what ffmpeg is told of it. A copy that came out no
    lighter than the original is none: its row says that it was tried.
    """

    def make(recording: MuseumRecording, source: Path, folder: Path) -> Made:
        target = folder / name
        ffmpeg(str(source), *told, str(target))
        if target.stat().st_size >= source.stat().st_size:
            return Made()
        found = inspect(target)
        return Made(target, mime, found.width, found.height)

    def is_heavy(recording: MuseumRecording) -> bool:
        bits = 8 * recording.asset.bytes
        return has_ffmpeg() and bits > most_bits * (recording.duration or 1)

    return Step(is_heavy, make)
