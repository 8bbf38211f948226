"""What sound and film have in common as kinds of asset."""

from collections.abc import Iterator
from typing import Any

from django.core.files.storage import default_storage
from django.forms import ModelForm

from media.kinds.base import Stored
from media.kinds.derived import DerivedKind, made_of, poster_painting
from media.kinds.painting import Caption, Painting
from media.kinds.recording.ffmpeg import has_ffmpeg
from media.kinds.recording.models import Derivative, MuseumRecording
from media.kinds.recording.tracks import MIME, TextStorage, Track, tracks_of
from media.kinds.recording.webvtt import cues
from media.models import Asset, AssetKind

_NAMED = {"captions": ("Phụ đề", "Captions"), "chapters": ("Các đoạn", "Chapters")}
"""What a manifest calls a track, in both languages whoever reads."""


class RecordingKind(DerivedKind):
    """Recordings with their tracks and what is made from them."""

    model = MuseumRecording
    accessor = "recording"
    paints = True
    worded = True

    def new_payload(self, **fields: Any) -> MuseumRecording:
        """Return a new recording of this kind."""
        return MuseumRecording(type=self.kind.value, **fields)

    def form_class(self) -> type[ModelForm]:
        """Return the form of wagtailmedia."""
        from wagtailmedia.forms import get_media_form

        return get_media_form(MuseumRecording)

    def locate(self, asset: Asset, name: str) -> Stored | None:
        """Return the original, a track, or what was made from the original."""
        if name.startswith("tracks/"):
            return _track(self.payload_of(asset), name)
        return super().locate(asset, name)

    def lacking(self) -> str:
        """Return what there is not without ffmpeg."""
        return "" if has_ffmpeg() else "no ffmpeg: no covers, no lighter copies, fewer waveforms"

    def painting(self, asset: Asset) -> Painting | None:
        """Return the copy that visitors play with its words; None while there is none."""
        recording = self.payload_of(asset)
        made = made_of(recording)
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
            poster=poster_painting(made.get(Derivative.Role.POSTER)),
            captions=tuple(_caption(track, asset) for track in tracks_of(recording)),
        )

    def words(self, asset: Asset) -> Iterator[tuple[str, str]]:
        """Yield the transcript of each language, or else the captions; and the chapters."""
        recording = self.payload_of(asset)
        for code in ("vi", "en"):
            said = getattr(recording, f"transcript_{code}").strip()
            yield code, said or _told(getattr(recording, f"captions_{code}"))
            yield code, _told(getattr(recording, f"chapters_{code}"))


def _told(webvtt: str) -> str:
    return "\n".join(cue.text for cue in cues(webvtt)) if webvtt.strip() else ""


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
