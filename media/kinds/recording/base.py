"""What sound and film have in common as kinds of asset."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django.core.files.storage import default_storage
from django.db.models import Q, QuerySet
from django.forms import ModelForm

from media.kinds.base import MediaKind, Preview, Stored
from media.kinds.handling import handled_payloads
from media.kinds.painting import Caption, Painting
from media.kinds.recording.making import ask_for, incomplete, make
from media.kinds.recording.models import Derivative, MuseumRecording
from media.kinds.recording.steps import Steps
from media.kinds.recording.tracks import MIME, TextStorage, Track, tracks_of
from media.kinds.recording.webvtt import cues
from media.models import Asset, AssetKind

_NAMED = {"captions": ("Phụ đề", "Captions"), "chapters": ("Các đoạn", "Chapters")}
"""What a manifest calls a track, in both languages whoever reads."""


class RecordingKind(MediaKind):
    """Recordings with their tracks and what is made from them."""

    accessor = "recording"
    steps: Steps
    """What is made from such a recording, the copy that visitors play first."""
    shown_with = ("derivatives",)
    paints = True
    worded = True

    def new_payload(self, **fields: Any) -> MuseumRecording:
        """Return a new recording of this kind."""
        return MuseumRecording(type=self.kind.value, **fields)

    def form_class(self) -> type[ModelForm]:
        """Return the form of wagtailmedia."""
        from wagtailmedia.forms import get_media_form

        return get_media_form(MuseumRecording)

    def preview(self, asset: Asset) -> Preview | None:
        """Return the cover, None while there is none."""
        made = self.payload_of(asset).derivatives.all()
        cover = next((each for each in made if each.role == Derivative.Role.POSTER), None)
        if cover is None or not cover.file:
            return None
        return Preview(cover.file.url, cover.width, cover.height)

    def handled_by(self, user: Any) -> Q:
        """Return the condition for recordings of this kind in the user's collections."""
        handled = handled_payloads(MuseumRecording, self.accessor, user)
        return handled & Q(kind=self.kind)

    def locate(self, asset: Asset, name: str) -> Stored | None:
        """Return the original, a track, or what was made from the original."""
        recording = self.payload_of(asset)
        if name == recording.file.name:
            etag = f'"{asset.sha256}"'
            return Stored(recording.file.storage, name, asset.mime, etag, True, asset.filename)
        if name.startswith("tracks/"):
            return _track(recording, name)
        made = recording.derivatives.filter(file=name).first()
        return _made(asset, made) if made else None

    def copy(self, asset: Asset) -> Stored | None:
        """Return the copy without private information."""
        made = self.payload_of(asset).derivatives.all()
        plain = next((each for each in made if each.role == Derivative.Role.PLAIN), None)
        return _made(asset, plain) if plain and plain.file else None

    def incomplete(self, assets: QuerySet[Asset]) -> Iterator[MuseumRecording]:
        """Yield the recordings that lack a copy, a cover or a waveform."""
        return incomplete(MuseumRecording.objects.filter(asset__in=assets, type=self.kind.value))

    def complete(self, payload: Any) -> str:
        """Make what is missing; what could not be made is told, and tried again next time."""
        made = list(make(payload))
        if problems := [f"{each.role}: {each.problem}" for each in made if each.problem]:
            raise OSError("; ".join(problems))
        return ", ".join(each.role for each in made)

    def forget(self, assets: QuerySet[Asset]) -> None:
        """Throw away what was made."""
        Derivative.objects.filter(recording__asset__in=assets).delete()

    def painting(self, asset: Asset) -> Painting | None:
        """Return the copy that visitors play with its words; None while there is none."""
        recording = self.payload_of(asset)
        made = {each.role: each for each in recording.derivatives.all() if each.file}
        copy = made.get(Derivative.Role.LIGHT) or made.get(Derivative.Role.PLAIN)
        if copy is None or not recording.has_text_alternative:
            return None
        sized = bool(recording.width and recording.height)
        if not (recording.duration or sized):
            return None
        return Painting(
            type="Video" if asset.kind == AssetKind.VIDEO else "Sound",
            url=copy.file.url,
            mime=copy.mime,
            width=recording.width if sized else None,
            height=recording.height if sized else None,
            duration=recording.duration or None,
            poster=_poster(made.get(Derivative.Role.POSTER)),
            captions=tuple(_caption(track, asset) for track in tracks_of(recording)),
        )

    def words(self, asset: Asset) -> Iterator[tuple[str, str]]:
        """Yield the transcript of each language, or else the captions; and the chapters."""
        recording = self.payload_of(asset)
        for code in ("vi", "en"):
            said = getattr(recording, f"transcript_{code}").strip()
            yield code, said or _told(getattr(recording, f"captions_{code}"))
            yield code, _told(getattr(recording, f"chapters_{code}"))

    def stored(self, payload: Any) -> None:
        """Have the copy for visitors and what else goes with it made."""
        ask_for(payload)


def _made(asset: Asset, made: Derivative) -> Stored:
    name = str(made.file.name)
    path = PurePath(name)
    takes = f"{PurePath(asset.filename).stem}{path.suffix}"
    return Stored(made.file.storage, name, made.mime, f'"{path.stem}"', False, takes)


def _told(webvtt: str) -> str:
    return "\n".join(cue.text for cue in cues(webvtt)) if webvtt.strip() else ""


def _poster(made: Derivative | None) -> Painting | None:
    if made is None:
        return None
    return Painting(
        type="Image", url=made.file.url, mime=made.mime, width=made.width, height=made.height
    )


def _caption(track: Track, asset: Asset) -> Caption:
    told_vi, told_en = _NAMED[track.kind]
    return Caption(
        url=default_storage.url(track.name(asset.pk)),
        language=track.language,
        label_vi=told_vi,
        label_en=told_en,
    )


def _track(recording: Any, name: str) -> Stored | None:
    for track in tracks_of(recording):
        if track.name(recording.asset_id) == name:
            return Stored(TextStorage(track.text), name, MIME, f'"{track.digest}"', False)
    return None
