"""The colours of css/tokens.css, and how far apart two of them stand.

Contrast is WCAG 2.2's: relative luminance of sRGB colours, 1 (the same) to 21 (black on white).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SHEET = Path(__file__).parents[1] / "static" / "css" / "tokens.css"
TEXT, GRAPHIC = 4.5, 3.0
"""What success criteria 1.4.3 (text) and 1.4.11 (what is not text) ask, level AA."""

_WRITTEN = ("ink", "ink-soft", "indigo", "lacquer", "gilt-text")
_GROUNDS = ("paper", "paper-deep", "card")
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((written, ground, TEXT) for written in _WRITTEN for ground in _GROUNDS),
    ("on-lacquer", "lacquer", TEXT),
    ("on-lacquer", "lacquer-deep", TEXT),
    ("on-stage", "stage", TEXT),
    ("on-stage-soft", "stage", TEXT),
    ("ink", "mark", TEXT),
    ("indigo", "water", TEXT),
    ("ink", "water", TEXT),
    ("lacquer", "water", GRAPHIC),
    ("line-strong", "paper", GRAPHIC),
    ("line-strong", "card", GRAPHIC),
)
"""What is written or drawn on what, and the least contrast it needs."""

_DARK = re.compile(r"@media screen and \(prefers-color-scheme: dark\) \{(.+)\}", re.S)
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")


@dataclass(frozen=True, slots=True)
class Pair:
    """One colour on another, in one theme."""

    front: str
    ground: str
    theme: str
    ratio: float
    least: float


def colours(theme: str) -> dict[str, str]:
    """Return token → ``#rrggbb`` of a theme, ``light`` or ``dark``."""
    sheet = SHEET.read_text()
    dark = _DARK.search(sheet)
    if dark is None:
        raise ValueError("tokens.css has no dark theme")
    light = dict(_COLOUR.findall(sheet[: dark.start()]))
    return light | dict(_COLOUR.findall(dark[1])) if theme == "dark" else light


def contrast(one: str, other: str) -> float:
    """Return the contrast of two ``#rrggbb`` colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs() -> Iterator[Pair]:
    """Yield every pair that is used, in both themes."""
    for theme in ("light", "dark"):
        known = colours(theme)
        for front, ground, least in PAIRS:
            yield Pair(front, ground, theme, contrast(known[front], known[ground]), least)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
