"""Whether a film may come in."""

from django.conf import settings
from django.core.files import File

from media.intake.accepted import Accepted
from media.kinds.recording.accepting import Container, Limits, accept_recording

_MP4 = Container("video/mp4", "MP4", ("MPEG-4",), sound=("AAC", "MP3"), film=("AVC",))
VIDEO = {
    "mp4": _MP4,
    "m4v": _MP4,
    "webm": Container(
        "video/webm", "WebM", ("WebM",), sound=("Opus", "Vorbis"), film=("VP8", "VP9", "AV1")
    ),
}
"""By extension: H.264 in MP4, VP8, VP9 and AV1 in WebM, which browsers of today play."""


def accept_video(file: File, filename: str) -> Accepted:
    """Return what the film is, or raise `ValidationError` saying why it is refused."""
    limits = Limits(settings.MEDIA_MAX_VIDEO_BYTES, settings.MEDIA_MAX_VIDEO_SECONDS)
    return accept_recording(file, filename, VIDEO, limits)
