"""The colours of a letter: the tokens of the site, written into the letter itself.

Mail programs load no style sheet and know no custom properties, so each colour is spelt out.
"""

from dataclasses import dataclass
from functools import cache

from museum.models import Identity
from museum.presentation.palette import colours


@dataclass(frozen=True, slots=True)
class Look:
    """Token (with ``_`` for ``-``) → colour, and whether the emblem is our own roof."""

    light: dict[str, str]
    dark: dict[str, str]
    roof: bool


def look() -> Look:
    """Return the office's look; an emblem of its own is a picture, which no letter fetches."""
    identity = Identity.current()
    return Look(
        light=_accented("light", identity.colour),
        dark=_accented("dark", identity.colour_dark),
        roof=identity.emblem_id is None,
    )


def _accented(theme: str, accent: str) -> dict[str, str]:
    own = {"lacquer": accent, "lacquer_deep": accent} if accent else {}
    return _tokens(theme) | own


@cache
def _tokens(theme: str) -> dict[str, str]:
    return {name.replace("-", "_"): colour for name, colour in colours(theme).items()}
