"""The form of sound and film: add, edit, and inside choosers."""

from typing import Any, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.models import fields_for_model
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from wagtailmedia.forms import BaseMediaForm

from media.forms.asset_fields import AssetFieldsMixin, like
from media.forms.image import PictureField
from media.forms.spoken import SPOKEN_HELP, take_uploads, upload_fields
from media.intake.accepted import Accepted
from media.kinds.audio.intake import AUDIO, accept_audio
from media.kinds.recording.lengths import clock
from media.kinds.recording.models import SPOKEN, WORDLESS, MuseumRecording
from media.kinds.recording.webvtt import check_webvtt
from media.kinds.video.intake import VIDEO, accept_video
from media.models import AssetKind


class RecordingField(forms.FileField):
    """Refuses what is not a whole, playable recording of its kind."""

    accepted: Accepted
    kind: AssetKind

    def to_python(self, data: Any) -> Any:
        """Return the upload once the intake has accepted it."""
        upload = super().to_python(data)
        if upload is not None:
            accept = accept_video if self.kind == AssetKind.VIDEO else accept_audio
            self.accepted = accept(upload, upload.name or "")
        return upload


class MuseumRecordingForm(AssetFieldsMixin, BaseMediaForm):
    """Base of every form of `MuseumRecording` that wagtailmedia makes."""

    required_asset_fields = ("alt_vi",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = self.instance.asset_kind
        field = like(self.fields["file"], RecordingField)
        cast("RecordingField", field).kind = kind
        field.help_text = self._accepted_told(kind)
        self.fields["file"] = field
        if kind == AssetKind.VIDEO:
            self.fields["thumbnail"] = like(self.fields["thumbnail"], CoverField)
            self.fields["thumbnail"].help_text = _(
                "Hiện trước khi phim chạy. Để trống thì lấy một khung hình của phim, nếu máy chủ "
                "có ffmpeg."
            )
        else:
            del self.fields["thumbnail"], self.fields["sphere"]
        self._add_spoken()

    def clean(self) -> dict[str, Any] | None:
        """Ask for the recording in words: nothing goes out that some people cannot get at all."""
        cleaned = super().clean()
        take_uploads(self)
        for name in SPOKEN:
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        self._check_sphere()
        spoken_wrong = any(
            name.startswith(("captions_vi", "transcript_vi")) for name in self.errors
        )
        if not spoken_wrong and not self.instance.has_text_alternative:
            self.add_error("transcript_vi", WORDLESS)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Note what the intake measured, then save payload and asset together."""
        if "file" in self.changed_data:
            self.instance.measured(cast("RecordingField", self.fields["file"]).accepted)
        return super().save(commit=commit)

    def _check_sphere(self) -> None:
        """Compare what is said of the film with its size: that of a new file, if one was sent."""
        if not self.cleaned_data.get("sphere"):
            return
        found = getattr(self.fields["file"], "accepted", self.instance)
        film = MuseumRecording(type="video", sphere=True, width=found.width, height=found.height)
        try:
            film.check_sphere()
        except ValidationError as error:
            self.add_error(None, error)

    def _add_spoken(self) -> None:
        fields = fields_for_model(
            MuseumRecording,
            SPOKEN,
            help_texts={name: str(text) for name, text in SPOKEN_HELP.items()},
        )
        for name, field in fields.items():
            field.widget.attrs["rows"] = 6
            if not name.startswith("transcript"):
                field.validators.append(check_webvtt)
            self.initial.setdefault(name, getattr(self.instance, name))
        self.fields.update(fields)
        self.fields.update(upload_fields())
        spoken = [name for each in fields for name in (each, f"{each}_file")]
        self.order_fields(["title", "file", "thumbnail", "sphere", "alt_vi", "alt_en", *spoken])

    @staticmethod
    def _accepted_told(kind: AssetKind) -> str:
        film = kind == AssetKind.VIDEO
        seconds = settings.MEDIA_MAX_VIDEO_SECONDS if film else settings.MEDIA_MAX_AUDIO_SECONDS
        heaviest = settings.MEDIA_MAX_VIDEO_BYTES if film else settings.MEDIA_MAX_AUDIO_BYTES
        return _("Được nhận: %(types)s; nặng nhất %(limit)s, dài nhất %(length)s.") % {
            "types": ", ".join(VIDEO if film else AUDIO).upper(),
            "limit": filesizeformat(heaviest),
            "length": clock(seconds),
        }


class CoverField(PictureField):
    """A film's cover, taken in as any picture is."""
