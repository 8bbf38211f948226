"""Sound and film of a record, ready to be played, read and taken home.

Two queries however many recordings there are; none for records that have none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.files.storage import default_storage

from heritage.models import RecordMedia
from media.kinds.making import ask_for
from media.kinds.recording.lengths import clock
from media.kinds.recording.models import Derivative, MuseumRecording
from media.kinds.recording.tracks import Track, tracks_of
from media.kinds.recording.webvtt import Cue, cues
from media.models import Asset, AssetKind
from media.models.local_text import LocalText, active_language
from media.shown import Shown

Role = Derivative.Role
_KINDS = {AssetKind.AUDIO, AssetKind.VIDEO}
_OWN_NAMES = {"vi": "Tiếng Việt", "en": "English"}
"""A language's name in itself, whatever the reader's is."""
_TALL = 100
_HALF = _TALL // 2


@dataclass(frozen=True, slots=True)
class Source(Shown):
    """A file that a player may choose: its address, media type and length in bytes."""

    url: str
    mime: str
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Words(Shown):
    """A text track of a player."""

    url: str
    kind: str
    language: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Line(Shown):
    """A line of the transcript that is heard at a time."""

    start: float
    end: float
    clock: str
    voice: str
    text: str


@dataclass(frozen=True, slots=True)
class Recording(Shown):
    """A recording as the page plays it; without `sources` it is still being prepared."""

    asset: Asset
    name: str
    """Of its player, for links on the page."""
    film: bool
    caption: str
    length: str
    sources: tuple[Source, ...]
    poster: str
    width: int | None
    height: int | None
    waveform: str
    """The `d` of an SVG path, `bars` wide and 100 high; "" without one."""
    bars: int
    words: tuple[Words, ...]
    chapters: tuple[Line, ...]
    lines: tuple[Line, ...]
    lines_language: str
    transcript: LocalText
    download: Source | None


def recordings(uses: list[RecordMedia]) -> tuple[Recording, ...]:
    """Return what of these uses plays, in their order, if it is in words too."""
    wanted = [use for use in uses if use.asset.kind in _KINDS]
    if not wanted:
        return ()
    found = MuseumRecording.objects.filter(asset__in=[use.asset_id for use in wanted])
    rows = {row.asset_id: row for row in found.prefetch_related("derivatives")}
    return tuple(
        _recording(use, rows[use.asset_id])
        for use in wanted
        if use.asset_id in rows and rows[use.asset_id].has_text_alternative
    )


def _recording(use: RecordMedia, row: MuseumRecording) -> Recording:
    asset = row.asset = use.asset
    made = {each.role: each for each in row.derivatives.all() if not each.problem}
    sources = tuple(_sources(asset, made))
    if not sources:
        ask_for(row)
    language = active_language()
    tracks = tracks_of(row)
    said = _track(tracks, "captions", language)
    named = _track(tracks, "chapters", language)
    peaks = made[Role.PEAKS].peaks if Role.PEAKS in made else []
    cover = made.get(Role.POSTER)
    return Recording(
        asset=asset,
        name=f"ban-ghi-{asset.pk}",
        film=asset.kind == AssetKind.VIDEO,
        caption=str(use.caption or asset.caption or asset.alt),
        length=clock(row.duration) if row.duration else "",
        sources=sources,
        poster=default_storage.url(str(cover.file)) if cover and cover.file else "",
        width=row.width,
        height=row.height,
        waveform=waveform(peaks),
        bars=len(peaks),
        words=tuple(_words(track, asset, language) for track in tracks),
        chapters=_lines(cues(named.text)) if named else (),
        lines=_lines(cues(said.text)) if said else (),
        lines_language=said.language if said else language,
        transcript=row.transcript,
        download=sources[-1] if sources and asset.statement.shared else None,
    )


def _sources(asset: Asset, made: dict[str, Derivative]) -> Iterator[Source]:
    """The lighter copy first, then the plain one, which has the original's quality."""
    for role, length in ((Role.LIGHT, 0), (Role.PLAIN, asset.bytes)):
        if role in made and made[role].file:
            yield Source(default_storage.url(str(made[role].file)), made[role].mime, length)


def _track(tracks: tuple[Track, ...], kind: str, language: str) -> Track | None:
    """The track in the reader's language, or openly the other's."""
    of_kind = [track for track in tracks if track.kind == kind]
    return min(of_kind, key=lambda track: track.language != language, default=None)


def _words(track: Track, asset: Asset, language: str) -> Words:
    return Words(
        url=default_storage.url(track.name(asset.pk)),
        kind=track.kind,
        language=track.language,
        label=_OWN_NAMES[track.language],
        chosen=track.kind == "captions" and track.language == language,
    )


def _lines(said: tuple[Cue, ...]) -> tuple[Line, ...]:
    return tuple(Line(cue.start, cue.end, clock(cue.start), cue.voice, cue.text) for cue in said)


def waveform(peaks: list[int]) -> str:
    """Return an SVG path of a bar for each peak (0–100) about the middle line."""
    bars = ((at + 0.5, max(1, peak) / 2) for at, peak in enumerate(peaks))
    return "".join(f"M{at:g} {_HALF - half:g}v{2 * half:g}" for at, half in bars)
