"""Films as a kind of asset."""

from media.kinds.base import register_kind
from media.kinds.recording.base import RecordingKind
from media.kinds.video.derivatives import STEPS
from media.kinds.video.intake import VIDEO
from media.models import AssetKind


class VideoKind(RecordingKind):
    """Moving pictures, with sound or without."""

    kind = AssetKind.VIDEO
    steps = STEPS
    extensions = tuple(VIDEO)
    limit_setting = "MEDIA_MAX_VIDEO_BYTES"
    icon = "wagtailmedia-video"


register_kind(VideoKind())
