"""Sound recordings as a kind of asset."""

from media.kinds.audio.derivatives import STEPS
from media.kinds.audio.intake import AUDIO
from media.kinds.base import register_kind
from media.kinds.recording.base import RecordingKind
from media.models import AssetKind


class AudioKind(RecordingKind):
    """Music, speech and the sounds of a place."""

    kind = AssetKind.AUDIO
    steps = STEPS
    extensions = tuple(AUDIO)
    limit_setting = "MEDIA_MAX_AUDIO_BYTES"
    icon = "wagtailmedia-audio"


register_kind(AudioKind())
