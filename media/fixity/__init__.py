"""Fixity: originals are read again, and what no longer is as it was taken in is told.

`reading` compares one file, `rounds` reads what is due in small portions, `strays` looks for what
nobody put there, `standing` tells how things are.
"""

from media.fixity.reading import Held, read
from media.fixity.rounds import Rounds, due_before, portion
from media.fixity.standing import Standing, standing
from media.fixity.strays import look_for_strays

__all__ = [
    "Held",
    "Rounds",
    "Standing",
    "due_before",
    "look_for_strays",
    "portion",
    "read",
    "standing",
]
