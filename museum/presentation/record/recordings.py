"""Sound and film of a record, ready to be played, read and taken home.

Two queries however many recordings there are; none for records that have none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

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
_COPIES = (
    (Role.LIGHT, _("Vừa")),
    (Role.PLAIN, _("Rõ nhất")),
    (Role.SMALL, _("Nhẹ")),
)
"""What a player may choose from, the best for a good line first, and what visitors call it."""
_TALL = 100
_HALF = _TALL // 2


@dataclass(frozen=True, slots=True)
class Source(Shown):
    """A file that a player may choose: its address, media type and length in bytes (0: unknown)."""

    url: str
    mime: str
    bytes: int
    lines: int
    """Pixels of a film's shorter side, as people name its sharpness; 0 of a sound."""
    label: str
    small: bool
    """Whether it is made for slow lines."""


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
    sphere: bool
    """Whether one looks about in it."""
    caption: str
    length: str
    sources: tuple[Source, ...]
    choices: tuple[Source, ...]
    """What visitors may choose from, the lightest first; nothing where there is one source."""
    poster: str
    thumb: str
    """The same small, for strips."""
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
    plain = next((each for each in sources if each.url == _url(made.get(Role.PLAIN))), None)
    film = asset.kind == AssetKind.VIDEO
    language = active_language()
    tracks = tracks_of(row)
    said = _track(tracks, "captions", language)
    named = _track(tracks, "chapters", language)
    lines = _lines(cues(said.text)) if said else ()
    peaks = made[Role.PEAKS].peaks if Role.PEAKS in made else []
    return Recording(
        asset=asset,
        name=f"ban-ghi-{asset.pk}",
        film=film,
        sphere=film and row.sphere,
        caption=str(use.caption or asset.caption or asset.alt),
        length=clock(row.duration) if row.duration else "",
        sources=sources,
        choices=_choices(sources) if film else (),
        poster=_url(made.get(Role.POSTER)),
        thumb=_url(made.get(Role.THUMB) or made.get(Role.POSTER)),
        width=row.width,
        height=row.height,
        waveform=waveform(peaks),
        bars=len(peaks),
        words=tuple(_words(track, asset, language) for track in tracks),
        chapters=_lines(cues(named.text)) if named else (),
        lines=lines,
        lines_language=said.language if said else language,
        transcript=_beyond(row.transcript, lines),
        download=plain if asset.statement.shared else None,
    )


def _sources(asset: Asset, made: dict[str, Derivative]) -> Iterator[Source]:
    """The lighter copy first, then the plain one, which has the original's quality and length."""
    for role, label in _COPIES:
        copy = made.get(role)
        if copy and copy.file:
            yield Source(
                url=_url(copy),
                mime=copy.mime,
                bytes=asset.bytes if role == Role.PLAIN else copy.bytes,
                lines=min(copy.width or 0, copy.height or 0),
                label=str(label),
                small=role == Role.SMALL,
            )


def _url(made: Derivative | None) -> str:
    return default_storage.url(str(made.file)) if made and made.file else ""


def _choices(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(sorted(sources, key=lambda source: source.bytes)) if len(sources) > 1 else ()


def _beyond(transcript: LocalText, lines: tuple[Line, ...]) -> LocalText:
    """The transcript, unless the lines say just that: nothing is told twice."""
    told = " ".join(line.text for line in lines).split()
    return LocalText("", transcript.language) if transcript.text.split() == told else transcript


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
