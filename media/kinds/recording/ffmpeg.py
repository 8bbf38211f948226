"""Asking ffmpeg, a program that may be there or not (setting `MEDIA_FFMPEG`)."""

import subprocess
from collections.abc import Sequence

from django.conf import settings

_MOST_SECONDS = 4 * 60 * 60
_STRICT = ("-hide_banner", "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe")
"""A hostile playlist inside a file must not make it fetch anything."""


class FFmpegFailed(OSError):
    """What ffmpeg last said before it gave up."""


def has_ffmpeg() -> bool:
    """Return whether there is one to ask."""
    return bool(settings.MEDIA_FFMPEG)


def ffmpeg(source: str, *arguments: str, before: Sequence[str] = ()) -> bytes:
    """Run it on the file `source`; return what it wrote to its standard output.

    `before` are options of the input. Of the result no metadata is kept. Raises `FFmpegFailed`.
    """
    command = [settings.MEDIA_FFMPEG, *_STRICT, *before, "-i", f"file:{source}"]
    command += ["-map_metadata", "-1", "-map_chapters", "-1", "-threads", "1", "-y", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_MOST_SECONDS)  # noqa: S603  (our own list)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FFmpegFailed(str(error)) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise FFmpegFailed(said[-1] if said else f"exit {done.returncode}")
    return done.stdout
