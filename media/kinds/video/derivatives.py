"""What is made from a film: a plain copy, a cover, a lighter copy."""

from pathlib import Path

from PIL import Image

from media.kinds.image.plain import plain_picture
from media.kinds.recording.ffmpeg import ffmpeg, has_ffmpeg
from media.kinds.recording.models import Derivative, MuseumRecording
from media.kinds.recording.steps import PLAIN, lighter
from media.kinds.steps import Made, Step, Steps

Role = Derivative.Role
WIDEST = 1280
"""Pixels of a cover and of a lighter copy."""
_MOST_BITS = 2_000_000  # a second; what is lighter is not made lighter
_LATEST_FRAME = 3  # seconds into the film: past what fades in
_QUALITY = 80
_SCALE = f"scale='trunc(min({WIDEST},iw)/2)*2':-2"
_LIGHT = (
    *("-vf", _SCALE, "-c:v", "libx264", "-preset", "medium", "-crf", "26", "-pix_fmt", "yuv420p"),
    *("-c:a", "aac", "-b:a", "96k", "-ac", "2", "-sn", "-dn", "-movflags", "+faststart"),
)


def _make_poster(recording: MuseumRecording, source: Path, folder: Path) -> Made:
    target = folder / "poster.webp"
    if recording.thumbnail:
        with recording.thumbnail.open("rb") as file:
            picture = plain_picture(file, widest=WIDEST).image
            return _as_webp(picture, target)
    frame = folder / "frame.png"
    moment = min(_LATEST_FRAME, (recording.duration or 0) / 4)
    told = ("-frames:v", "1", "-vf", _SCALE, "-an", str(frame))
    ffmpeg(str(source), *told, before=("-ss", f"{moment:.2f}"))
    with Image.open(frame) as picture:
        return _as_webp(picture, target)


def _as_webp(picture: Image.Image, target: Path) -> Made:
    small = picture.convert("RGB")
    small.thumbnail((WIDEST, WIDEST))
    small.save(target, "WEBP", quality=_QUALITY)
    return Made(target, "image/webp", *small.size)


STEPS: Steps = {
    Role.PLAIN: PLAIN,
    Role.POSTER: Step(lambda recording: bool(recording.thumbnail) or has_ffmpeg(), _make_poster),
    Role.LIGHT: lighter("light.mp4", "video/mp4", _LIGHT, _MOST_BITS),
}
