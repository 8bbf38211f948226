"""How large a picture may be asked for (§5.2: maxWidth, maxHeight, maxArea)."""

from dataclasses import dataclass, replace
from typing import Self

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Limits:
    """Pixels of a side, of both sides multiplied."""

    side: int
    area: int

    @classmethod
    def of_settings(cls) -> Self:
        """Return what `IIIF_MAX_SIDE` and `IIIF_MAX_AREA` say."""
        return cls(int(settings.IIIF_MAX_SIDE), int(settings.IIIF_MAX_AREA))

    def within(self, side: int | None) -> Self:
        """Return them narrowed to what a picture's rights allow, if they do."""
        return replace(self, side=min(self.side, side)) if side else self

    def allow(self, width: int, height: int) -> bool:
        """Return whether a picture may be that large."""
        return max(width, height) <= self.side and width * height <= self.area
