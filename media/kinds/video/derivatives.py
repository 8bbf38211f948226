"""What is made from a film: a plain copy, a cover, lighter copies (decision 32)."""

from pathlib import Path

from PIL import Image

from media.kinds.image.plain import plain_picture
from media.kinds.recording.ffmpeg import ffmpeg, has_ffmpeg
from media.kinds.recording.models import Derivative, MuseumRecording
from media.kinds.recording.steps import PLAIN, lighter
from media.kinds.steps import Made, Step, Steps
from media.kinds.thumb import make_thumb

Role = Derivative.Role
WIDEST, SMALL = 1280, 640
"""Pixels of the longer side: of a cover and the lighter copy, and of the copy for slow lines."""
_MOST_BITS, _SMALL_BITS = 2_000_000, 360_000  # a second; what is lighter is not made lighter
_LATEST_FRAME = 3  # seconds into the film: past what fades in
_QUALITY = 80


def _within(side: int) -> str:
    """Ask ffmpeg for a picture whose sides have at most so many pixels, never for a larger one."""
    bounds = f"'min({side},iw)':'min({side},ih)'"
    return f"scale={bounds}:force_original_aspect_ratio=decrease:force_divisible_by=2"


def _h264(side: int, *told: str) -> tuple[str, ...]:
    """Ask for the coding that every browser plays, its index at the front of the file."""
    film = ("-vf", _within(side), "-c:v", "libx264", "-preset", "medium", "-pix_fmt", "yuv420p")
    return (*film, "-c:a", "aac", *told, "-sn", "-dn", "-movflags", "+faststart")


_LIGHT = _h264(WIDEST, "-crf", "26", "-b:a", "96k", "-ac", "2")
# What a line of 3G (some 400 kbit a second) brings without a pause.
_SMALL = _h264(
    *(SMALL, "-crf", "30", "-maxrate", "240k", "-bufsize", "480k", "-b:a", "40k", "-ac", "1")
)


def _make_poster(recording: MuseumRecording, source: Path, folder: Path) -> Made:
    target = folder / "poster.webp"
    if recording.thumbnail:
        with recording.thumbnail.open("rb") as file:
            picture = plain_picture(file, widest=WIDEST).image
            return _as_webp(picture, target)
    frame = folder / "frame.png"
    moment = min(_LATEST_FRAME, (recording.duration or 0) / 4)
    told = ("-frames:v", "1", "-vf", _within(WIDEST), "-an", str(frame))
    ffmpeg(str(source), *told, before=("-ss", f"{moment:.2f}"))
    with Image.open(frame) as picture:
        return _as_webp(picture, target)


def _has_poster(recording: MuseumRecording) -> bool:
    return bool(recording.thumbnail) or has_ffmpeg()


def _as_webp(picture: Image.Image, target: Path) -> Made:
    small = picture.convert("RGB")
    small.thumbnail((WIDEST, WIDEST))
    small.save(target, "WEBP", quality=_QUALITY)
    return Made(target, "image/webp", *small.size)


STEPS: Steps = {
    Role.PLAIN: PLAIN,
    Role.POSTER: Step(_has_poster, _make_poster),
    Role.THUMB: Step(_has_poster, make_thumb),
    Role.SMALL: lighter("small.mp4", "video/mp4", _SMALL, _SMALL_BITS),
    Role.LIGHT: lighter("light.mp4", "video/mp4", _LIGHT, _MOST_BITS),
}
