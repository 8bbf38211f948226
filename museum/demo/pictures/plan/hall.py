"""A roofed rectangle on plan."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hall:
    """One roofed rectangle: column lines across (u) and in depth (v), in metres."""

    us: tuple[float, ...]
    vs: tuple[float, ...]
    eave: float
    door: str  # front | none
