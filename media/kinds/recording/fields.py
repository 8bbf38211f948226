"""A text column that holds WebVTT and nothing else."""

from typing import Any

from django.db import models

from media.kinds.recording.webvtt import check_webvtt


class WebVTTField(models.TextField):
    """WebVTT, checked line by line; blank where nobody has written any."""

    default_validators = [check_webvtt]

    def to_python(self, value: Any) -> Any:
        """Return the text with the line ends that WebVTT has, without a byte order mark."""
        text = super().to_python(value)
        if text is None:
            return text
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
