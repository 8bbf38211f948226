"""Drum and gong as sums of dying tones."""

from math import exp, pi, sin
from random import Random

from museum.demo.sounds.piece import RATE

_SKIN = ((1.0, 1.0, 4.2), (1.59, 0.55, 6.5), (2.14, 0.35, 8.0), (2.65, 0.2, 10.0))
"""Modes of a round skin: pitch over the lowest, strength, how fast each dies (a second)."""
_PLATE = (
    *((1.0, 0.9, 0.55), (1.006, 0.6, 0.6), (1.52, 0.5, 0.8), (2.03, 0.55, 1.0)),
    *((2.72, 0.4, 1.4), (2.74, 0.3, 1.5), (3.76, 0.22, 2.2), (5.1, 0.12, 3.2)),
)
"""A bossed gong's: out of tune with each other, two pairs that beat."""
_HAND = 0.012  # seconds until a stroke is at its loudest


def big_drum() -> list[float]:
    """A festival drum as tall as a child: the skin is stretched by the blow and sinks back."""
    noise = Random(1635)  # noqa: S311  (a sound, no secret)
    levels, phase = [], 0.0
    for n in range(int(1.3 * RATE)):
        t = n / RATE
        phase += 2 * pi * 78 * (1 + 0.35 * exp(-t * 28)) / RATE
        tone = sum(power * exp(-t * fade) * sin(phase * pitch) for pitch, power, fade in _SKIN)
        stick = 0.5 * noise.uniform(-1, 1) * exp(-t * 90)
        levels.append((tone + stick) * min(1, t / 0.002))
    return levels


def rim() -> list[float]:
    """The stick on the drum's wooden edge (cắc)."""
    noise = Random(1804)  # noqa: S311  (a sound, no secret)
    levels = []
    for n in range(int(0.18 * RATE)):
        t = n / RATE
        wood = sin(2 * pi * 910 * t) + 0.7 * sin(2 * pi * 1435 * t)
        levels.append((0.3 * wood + 0.25 * noise.uniform(-1, 1)) * exp(-t * 55))
    return levels


def gong() -> list[float]:
    """A bossed gong (chiêng): it swells after the blow and rings for seconds."""
    levels = []
    for n in range(int(5.5 * RATE)):
        t = n / RATE
        ring = sum(
            power * exp(-t * fade) * sin(2 * pi * 146 * pitch * t) for pitch, power, fade in _PLATE
        )
        levels.append(0.6 * ring * min(1, t / _HAND))
    return levels
