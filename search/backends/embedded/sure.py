"""Two sets of rows: those that certainly answer a condition, and those that may."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sure:
    """``must`` is always a part of ``may``."""

    must: int
    may: int

    def __and__(self, other: "Sure") -> "Sure":
        return Sure(self.must & other.must, self.may & other.may)

    def __or__(self, other: "Sure") -> "Sure":
        return Sure(self.must | other.must, self.may | other.may)

    def negated(self, everything: int) -> "Sure":
        """What certainly is not, and what may not be."""
        return Sure(everything & ~self.may, everything & ~self.must)

    @property
    def doubtful(self) -> int:
        """The rows that may answer and may not."""
        return self.may & ~self.must
