"""What is heard and when, as WebVTT."""

from collections.abc import Iterable


def webvtt(told: Iterable[tuple[float, float, str]]) -> str:
    """Return cues given as start and end in seconds and what is heard then."""
    cues = (f"{_stamp(start)} --> {_stamp(end)}\n{text}\n" for start, end, text in told)
    return "WEBVTT\n\n" + "\n".join(cues)


def _stamp(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"00:{minutes:02}:{rest / 1000:06.3f}"
