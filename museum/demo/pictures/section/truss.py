"""The measures of a timber frame in section."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Truss:
    """Half a frame, from the axis outward; heights from the ground."""

    inner: float
    outer: float
    porch: float
    platform: float
    eave: float
    ridge: float

    @property
    def tip(self) -> float:
        """Where the eave ends."""
        return self.porch + 1.5

    def slope(self, u: float) -> float:
        """Height of the rafters' underside; the slope eases towards the eave."""
        k = min(1.0, abs(u) / self.tip)
        return self.ridge - 0.3 - (self.ridge - 0.3 - self.eave) * math.pow(k, 0.9)
