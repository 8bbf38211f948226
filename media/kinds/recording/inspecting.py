"""What a recording is by its content, as MediaInfo reads it: container, codings, length, size.

https://mediaarea.net/MediaInfo, the tool of archives for this question. Nothing is decoded.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pymediainfo import MediaInfo


@dataclass(frozen=True, slots=True)
class Inspected:
    """Names as MediaInfo gives them ("MPEG-4", "AVC", "Opus"); "" and None for what it misses."""

    container: str = ""
    sound: str = ""
    film: str = ""
    duration: float | None = None
    """Seconds."""
    width: int | None = None
    height: int | None = None
    """Pixels as shown: a film held upright has its sides swapped."""
    cut_short: bool = False
    tags: tuple[str, ...] = ()
    """What the file says of itself: title, performer, place of recording …"""


_TAGS = (
    "title",
    "performer",
    "album",
    "recorded_date",
    "recorded_location",
    "comment",
    "copyright",
    "xyz",
    "genre",
    "description",
)
_TURNED = ("90", "270")


def inspect(path: Path) -> Inspected:
    """Return what the file at `path` is; of what is no recording, an empty answer."""
    try:
        # Read by its content alone: a name could tell MediaInfo what it wants to see.
        with path.open("rb") as file:
            tracks = [track.to_data() for track in MediaInfo.parse(file).tracks]
    except (OSError, RuntimeError, ValueError, SyntaxError):
        return Inspected()
    whole, sound, film = (_first(tracks, kind) for kind in ("General", "Audio", "Video"))
    width, height = _number(film.get("width")), _number(film.get("height"))
    if str(film.get("rotation", "")).partition(".")[0] in _TURNED:
        width, height = height, width
    milliseconds = _number(whole.get("duration"))
    return Inspected(
        container=str(whole.get("format", "")),
        sound=_coding(sound),
        film=_coding(film),
        duration=None if milliseconds is None else milliseconds / 1000,
        width=None if width is None else int(width),
        height=None if height is None else int(height),
        cut_short=whole.get("istruncated") == "Yes",
        tags=tuple(str(whole[name]) for name in _TAGS if whole.get(name)),
    )


def _first(tracks: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    return next((track for track in tracks if track.get("track_type") == kind), {})


def _coding(track: dict[str, Any]) -> str:
    name = str(track.get("format", ""))
    layer = str(track.get("format_profile", "")).removeprefix("Layer ")
    return f"MP{layer}" if name == "MPEG Audio" else name


def _number(value: object) -> float | None:
    try:
        return float(str(value))
    except ValueError:
        return None
