"""Writing the copy that visitors get."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from media.kinds.recording.plain import ebml, flac, iso, mp3, ogg, riff
from media.kinds.recording.plain.patch import Patch

_FORMATS: dict[str, Callable[[BinaryIO], Iterator[Patch]]] = {
    "audio/mpeg": mp3.patches,
    "audio/flac": flac.patches,
    "audio/wav": riff.patches,
    "audio/mp4": iso.patches,
    "video/mp4": iso.patches,
    "video/webm": ebml.patches,
    "audio/ogg": ogg.patches,
    "audio/aac": mp3.patches,
}
"""By media type. Raw AAC (ADTS) can carry ID3 like MP3 and nothing else."""


def write_plain(source: BinaryIO, target: Path, mime: str) -> int:
    """Write `source` without its private metadata to `target`; return how much was written over.

    Raises `Unreadable` when the file is not built as its format says, `KeyError` for a media
    type that is not known here: then it must not be handed out.
    """
    patches = list(_FORMATS[mime](source))
    source.seek(0)
    with target.open("wb+") as copy:
        shutil.copyfileobj(source, copy, 1 << 20)
        for patch in patches:
            patch.apply(copy)
    return sum(patch.length for patch in patches)
