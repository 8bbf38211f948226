"""Whether a sound recording may come in."""

from pathlib import Path

import miniaudio
from django.conf import settings
from django.core.files import File

from media.intake.accepted import Accepted
from media.kinds.recording.accepting import Container, Limits, accept_recording

_OGG_PAGE = 65_307
"""Bytes of the longest page an Ogg stream may have (RFC 3533)."""
_OGG_HEADER = 27
_END_OF_STREAM = 0x04


def _ogg_is_whole(path: Path) -> bool:
    """Whether the last page is all there and says that it is the last (RFC 3533)."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _OGG_PAGE))
        tail = file.read()
    at = tail.rfind(b"OggS")
    header = tail[at : at + _OGG_HEADER] if at >= 0 else b""
    if len(header) < _OGG_HEADER or not header[5] & _END_OF_STREAM:
        return False
    lacing = tail[at + _OGG_HEADER : at + _OGG_HEADER + header[26]]
    return len(lacing) == header[26] and at + _OGG_HEADER + header[26] + sum(lacing) <= len(tail)


def _flac_is_whole(path: Path) -> bool:
    """Whether the last sample that the header promises can be decoded."""
    try:
        promised = miniaudio.get_file_info(str(path)).num_frames
        last = miniaudio.stream_file(str(path), seek_frame=max(0, promised - 1))
        return promised == 0 or any(len(piece) for piece in last)
    except (miniaudio.MiniaudioError, StopIteration):
        return False


_OGG = Container(
    "audio/ogg", "Ogg", ("Ogg",), sound=("Vorbis", "Opus", "FLAC"), whole=_ogg_is_whole
)
AUDIO = {
    "mp3": Container("audio/mpeg", "MP3", ("MPEG Audio",), sound=("MP3",)),
    "m4a": Container("audio/mp4", "M4A", ("MPEG-4",), sound=("AAC",)),
    "aac": Container("audio/aac", "AAC", ("ADTS",), sound=("AAC",)),
    "ogg": _OGG,
    "oga": _OGG,
    "opus": _OGG,
    "flac": Container("audio/flac", "FLAC", ("FLAC",), sound=("FLAC",), whole=_flac_is_whole),
    "wav": Container("audio/wav", "WAV", ("Wave",), sound=("PCM",)),
}
"""By extension: what every browser of today plays."""


def accept_audio(file: File, filename: str) -> Accepted:
    """Return what the sound is, or raise `ValidationError` saying why it is refused."""
    limits = Limits(settings.MEDIA_MAX_AUDIO_BYTES, settings.MEDIA_MAX_AUDIO_SECONDS)
    return accept_recording(file, filename, AUDIO, limits)
