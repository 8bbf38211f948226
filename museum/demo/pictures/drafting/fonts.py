"""The fonts that set-up fetched for the site, also for the pictures: which file has a character.

A family comes in files of some characters each, with ``unicode.json`` beside them saying which
(Fontsource). Pillow reads the files as they are.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

from museum.settings.environment import VAR_DIR

PACKAGES = VAR_DIR / "frontend" / "node_modules"


@dataclass(frozen=True, slots=True)
class Family:
    """A family's folder below the packages and the names of its files by subset."""

    folder: str
    file: str  # with {subset}
    weight: int | None = None  # of a variable font


SERIF = Family("@fontsource-variable/source-serif-4", "source-serif-4-{subset}-wght-normal", 560)
ITALIC = Family("@fontsource-variable/source-serif-4", "source-serif-4-{subset}-wght-italic", 420)
SANS = Family("@fontsource/be-vietnam-pro", "be-vietnam-pro-{subset}-500-normal")
_HAN = tuple(
    Family(
        f"@fontsource-variable/noto-serif-{name}", f"noto-serif-{name}-{{subset}}-wght-normal", 700
    )
    for name in ("hk", "sc")
)
_LATIN = ("vietnamese", "latin", "latin-ext")


class FontMissing(LookupError):
    """No installed font has a character."""


def file_for(char: str, family: Family) -> Path:
    """The font file that has the character; a Hán character comes from the Hán families.

    Raises ``FontMissing`` when none has it or set-up has not fetched the fonts.
    """
    for one in (family, *_HAN):
        if name := _subsets(one).get(ord(char)):
            return PACKAGES / one.folder / "files" / f"{one.file.format(subset=name)}.woff2"
    raise FontMissing(f"no font has U+{ord(char):04X}; fetch the fonts with ‘make setup’")


@lru_cache(maxsize=96)
def font(path: Path, size: int, weight: int | None) -> ImageFont.FreeTypeFont:
    """The font in a size (pixels), variable fonts at a weight."""
    found = ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)
    if weight is not None:
        found.set_variation_by_axes([weight])
    return found


@cache
def _subsets(family: Family) -> dict[int, str]:
    """Code point → subset. Empty where set-up has not fetched the family."""
    told = PACKAGES / family.folder / "unicode.json"
    if not told.is_file():
        return {}
    spans: dict[str, str] = json.loads(told.read_text(encoding="utf-8"))
    wanted = list(spans) if family in _HAN else [name for name in _LATIN if name in spans]
    places: dict[int, str] = {}
    for name in wanted:
        for point in _points(spans[name]):
            places.setdefault(point, name.strip("[]"))
    return places


def _points(span: str) -> Iterator[int]:
    for piece in span.split(","):
        first, _, last = piece.strip().removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)
