"""What one communal house differs from another in. Metres."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """A house of `bays` bays and two half-bays (chái) at the ends, four rows of columns deep."""

    bays: tuple[float, ...] = (2.6, 3.0, 3.4, 3.0, 2.6)
    """Widths from the left, the middle one first to be seen."""
    end_bay: float = 1.9
    depth: float = 9.4
    platform: float = 0.75
    eave: float = 2.75
    """From the floor to the under side of the eave, in the middle."""
    rise: float = 5.0
    """From eave to ridge: the roof is most of what is seen."""
    overhang: float = 1.9
    lift: float = 1.35
    """How high the corners turn up."""
    steps: int = 4
    back_hall: bool = False
    """A sanctuary behind, joined by a passage: the plan of the character 工 (chữ Công)."""
    side_halls: bool = True
    pond: bool = False
    court: float = 15.0
    tile: tuple[int, int, int] = (150, 84, 58)

    @property
    def half(self) -> float:
        """From the middle to the outermost columns."""
        return sum(self.bays) / 2 + self.end_bay

    @property
    def columns(self) -> list[float]:
        """Where columns stand along the front."""
        at = [-self.half, -self.half + self.end_bay]
        for bay in self.bays:
            at.append(at[-1] + bay)
        return [*at, self.half]

    @property
    def rows(self) -> list[float]:
        """Where columns stand from back to front."""
        deep = self.depth / 2
        return [-deep, -deep * 0.42, deep * 0.42, deep]
