"""What is known of a file that may come in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Accepted:
    """The type found in the content; of pictures and films the size they claim in pixels.

    Of what plays in time also its length in seconds (None when the file does not say) and the
    codings of its sound and picture ("" when it has none); of a picture what it looks like
    (`media.kinds.image.likeness`; None when there is nothing to see in it).
    """

    mime: str
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    sound: str = ""
    film: str = ""
    likeness: int | None = None
