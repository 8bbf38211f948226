"""What is known of a file that may come in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Accepted:
    """The type found in the content; of pictures and films the size they claim in pixels.

    Of what plays in time also its length in seconds (None when the file does not say) and the
    codings of its sound and picture ("" when it has none).
    """

    mime: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    sound: str = ""
    film: str = ""
