"""What a phrase says of a time: how sure its writer was, and whether tradition tells it."""

from dataclasses import dataclass

from heritage.chronology.enums import Certainty


@dataclass(frozen=True)
class Doubt:
    """``hearsay``: told of old ("tương truyền", "legend"), which is no estimate of anybody's."""

    certainty: Certainty = Certainty.CERTAIN
    hearsay: bool = False

    def __or__(self, other: "Doubt") -> "Doubt":
        """Both together."""
        return Doubt(self.certainty | other.certainty, self.hearsay or other.hearsay)
