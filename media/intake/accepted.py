"""What is known of a file that may come in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Accepted:
    """The type found in the content and, for pictures, the size they claim in pixels."""

    mime: str
    width: int | None = None
    height: int | None = None
