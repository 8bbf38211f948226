"""Sound and film of every kind, and what only claims to be."""

import subprocess
import wave
import zipfile
from array import array
from functools import cache
from io import BytesIO
from math import pi, sin
from pathlib import Path
from tempfile import TemporaryDirectory

from imageio_ffmpeg import get_ffmpeg_exe

VTT = "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n[tiếng trống]\n"
_TOLD = (
    *("-metadata", "title=SecretTitle", "-metadata", "artist=SecretArtist"),
    *("-metadata", "location=+21.0712+105.7745/"),
)
_SOUND = ("-f", "lavfi", "-i", "sine=frequency=440:duration=1:sample_rate=44100")
_FILM = ("-f", "lavfi", "-i", "testsrc=size=64x48:rate=5:duration=1")
_LAVISH = ("-preset", "ultrafast", "-qp", "12", "-c:a", "aac", "-t", "4")


def _lively(size: str) -> tuple[str, ...]:
    """Four seconds of a film that moves all over, with a note."""
    seen = f"testsrc2=size={size}:rate=4:duration=4"
    return ("-f", "lavfi", "-i", seen, "-f", "lavfi", "-i", "sine=frequency=330:duration=4")


_CODINGS: dict[str, tuple[str, ...]] = {
    "mp3": (*_SOUND, *_TOLD, "-b:a", "32k"),
    "m4a": (*_SOUND, *_TOLD, "-c:a", "aac", "-b:a", "32k"),
    "aac": (*_SOUND, *_TOLD, "-c:a", "aac", "-b:a", "32k"),
    "ogg": (*_SOUND, *_TOLD, "-c:a", "libvorbis", "-q:a", "0"),
    "opus": (*_SOUND, *_TOLD, "-c:a", "libopus", "-b:a", "24k"),
    "flac": (*_SOUND, *_TOLD, "-ac", "1"),
    "mp4": (*_FILM, *_SOUND, *_TOLD, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac"),
    "silent.mp4": (*_FILM, *_TOLD, "-c:v", "libx264", "-pix_fmt", "yuv420p"),
    "hevc.mp4": (*_FILM, "-c:v", "libx265", "-x265-params", "log-level=none"),
    "heavy.mp4": (*_lively("1440x810"), "-c:v", "libx264", "-pix_fmt", "yuv420p", *_LAVISH),
    "upright.mp4": (*_lively("810x1440"), "-c:v", "libx264", "-pix_fmt", "yuv420p", *_LAVISH),
    "sphere.mp4": (*_lively("512x256"), "-c:v", "libx264", "-pix_fmt", "yuv420p", *_LAVISH),
    "webm": (*_FILM, *_SOUND, *_TOLD, "-c:v", "libvpx-vp9", "-c:a", "libopus"),
    "mkv": (*_FILM, "-c:v", "libx264"),
}


def wav_bytes(seconds: float = 1, rate: int = 8000, note: float = 440) -> bytes:
    """A note that swells and fades."""
    count = int(seconds * rate)
    tone = (sin(2 * pi * note * n / rate) * sin(pi * n / count) for n in range(count))
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, rate, count, "NONE", ""))
        file.writeframes(array("h", (int(30_000 * each) for each in tone)).tobytes())
    return out.getvalue()


@cache
def encoded(coding: str) -> bytes:
    """Return a second or four, as the program of everybody writes it; it tells who and where."""
    if coding == "wav":
        return wav_bytes()
    with TemporaryDirectory() as folder:
        path = Path(folder, f"sample.{coding.rpartition('.')[2]}")
        command = [get_ffmpeg_exe(), "-v", "error", "-y", *_CODINGS[coding], str(path)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603  (our own)
        return path.read_bytes()


def archive() -> bytes:
    """A ZIP that somebody may call a song."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.html", "<script>alert(1)</script>")
    return out.getvalue()


def page_and_song() -> bytes:
    """An MP3 whose tag is a web page."""
    page = b"<html><script>alert(1)</script></html>"
    return b"ID3\x03\x00\x00" + bytes((0, 0, 0, len(page))) + page + encoded("mp3")


def endless_film() -> bytes:
    """A film of one second that says it lasts for years (its `mvhd` and `mdhd` say so)."""
    data = bytearray(encoded("silent.mp4"))
    for name, at in ((b"mvhd", 20), (b"tkhd", 24), (b"mdhd", 20)):
        start = data.index(name)
        data[start + at : start + at + 4] = b"\x7f\xff\xff\xff"
    return bytes(data)
