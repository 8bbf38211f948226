"""Whether a recording may come in: real container and coding, whole, not too long."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.core.files import File

from media.intake.accepted import Accepted
from media.intake.disk import on_disk
from media.intake.envelope import extension_of, within_bytes
from media.intake.hidden import nothing_hidden
from media.intake.looks import describe
from media.intake.refusal import refuse, refuse_content
from media.intake.viruses import without_viruses
from media.kinds.recording.inspecting import Inspected, inspect
from media.kinds.recording.lengths import clock

_ENDS = 1 << 18
"""Bytes at the start and end that are searched for what hides there."""


@dataclass(frozen=True, slots=True)
class Container:
    """A file format: its media type, what people call it, MediaInfo's names of what it may hold.

    `whole` raises nothing and returns False for a file that was cut short without its header
    telling.
    """

    mime: str
    name: str
    formats: tuple[str, ...]
    sound: tuple[str, ...] = ()
    film: tuple[str, ...] = ()
    whole: Callable[[Path], bool] = lambda path: True


@dataclass(frozen=True, slots=True)
class Limits:
    """The heaviest file in bytes and the longest recording in seconds."""

    bytes: int
    seconds: int


def accept_recording(
    file: File, filename: str, containers: Mapping[str, Container], limits: Limits
) -> Accepted:
    """Return what the recording is, or raise `ValidationError` saying why it is refused.

    `containers` by extension. The file is left at its start, unaltered.
    """
    extension = extension_of(filename)
    if extension not in containers:
        accepted = ", ".join(containers).upper()
        raise refuse("unknown-extension", extension=extension, accepted=accepted)
    container = containers[extension]
    within_bytes(file, limits.bytes)
    without_viruses(file)
    with on_disk(file, f".{extension}") as path:
        found = inspect(path)
        if found.container not in container.formats:
            raise refuse_content(container.name, describe(file))
        nothing_hidden(file, ends=_ENDS)
        if found.cut_short or not (found.sound or found.film) or not container.whole(path):
            raise refuse("damaged")
    _plays(found, container)
    if found.duration is not None and found.duration > limits.seconds:
        raise refuse("too-long", length=clock(found.duration), limit=clock(limits.seconds))
    file.seek(0)
    return Accepted(
        container.mime, found.width, found.height, found.duration, found.sound, found.film
    )


def _plays(found: Inspected, container: Container) -> None:
    """Raise for a coding that browsers cannot play, or when what should be there is not."""
    if container.film and not found.film:
        raise refuse("no-film")
    if not container.film and found.film:
        raise refuse("film-as-sound")
    if not container.film and not found.sound:
        raise refuse("no-sound")
    for coding, known in ((found.film, container.film), (found.sound, container.sound)):
        if coding and coding not in known:
            accepted = f"{container.name} ({', '.join((*container.film, *container.sound))})"
            raise refuse("unplayable", coding=coding, accepted=accepted)
