"""How the museum signs its cards."""

from museum.models import Identity
from museum.presentation.identity import house
from museum.presentation.kept import kept
from museum.presentation.palette import colours
from museum.sharing.content import Mark
from museum.sharing.leads import rendition_of

_EMBLEM = 320
"""Pixels; the width of the rendition to draw from."""


@kept
def mark(language: str) -> Mark:
    """Return the museum's name, accent and emblem in ``language``."""
    identity = Identity.current()
    return Mark(
        name=house(language).name,
        colour=identity.colour or colours("light")["lacquer"],
        emblem=rendition_of(identity.emblem, _EMBLEM) if identity.emblem else "",
    )
