"""What visitors get sounds and looks as the original does, and tells nothing of people."""

import hashlib
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from imageio_ffmpeg import get_ffmpeg_exe

from media.kinds.recording.inspecting import inspect
from media.kinds.recording.plain import write_plain
from media.kinds.recording.plain.patch import Patch, Unreadable
from tests.media.samples.recordings import encoded

MIMES = {
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "flac": "audio/flac",
    "mp4": "video/mp4",
    "silent.mp4": "video/mp4",
    "webm": "video/webm",
}


def decoded(path: Path) -> str:
    """Return the checksum of all that is heard and seen."""
    command = [get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-f", "md5", "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603  (our own)


@pytest.mark.parametrize("coding", list(MIMES))
def test_only_what_it_tells_of_people_goes(coding: str, tmp_path: Path) -> None:
    name = coding.rpartition(".")[2]
    original, copy = tmp_path / f"a.{name}", tmp_path / f"b.{name}"
    original.write_bytes(encoded(coding))
    before = hashlib.sha256(original.read_bytes()).hexdigest()
    with original.open("rb") as file:
        assert write_plain(file, copy, MIMES[coding]) > 0
    assert b"Secret" in original.read_bytes()
    assert b"Secret" not in copy.read_bytes()
    assert b"+21.0712" not in copy.read_bytes()
    assert copy.stat().st_size == original.stat().st_size
    assert decoded(copy) == decoded(original)
    found, was = inspect(copy), inspect(original)
    assert not found.cut_short
    assert (found.duration, found.sound, found.film) == (was.duration, was.sound, was.film)
    assert not any(word.strip() for word in found.tags)
    assert hashlib.sha256(original.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("mime", ["audio/ogg", "audio/flac", "audio/wav", "video/webm"])
@pytest.mark.parametrize("data", [b"", b"\x00" * 300, b"OggSfLaCRIFF" * 20])
def test_what_cannot_be_read_is_not_handed_out(mime: str, data: bytes, tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        write_plain(BytesIO(data or b"\x1a"), tmp_path / "a", mime)


def test_a_format_nobody_has_thought_of_is_not_handed_out(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_plain(BytesIO(b"x"), tmp_path / "a", "video/x-unknown")


def test_a_patch_never_grows() -> None:
    with pytest.raises(Unreadable):
        Patch(0, 2, b"long").apply(BytesIO(b"abcd"))
