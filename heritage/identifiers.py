"""Permanent identifiers: NOID-style names with a check character, printed as ARKs.

A pid is ``<shoulder><eleven random characters><check>``, for example ``b17k2m9qtx4c07``. The
check character is computed over ``naan/name`` (Noid Check Digit Algorithm, California
Digital Library), so that one wrong or two swapped characters are noticed.
"""

import secrets
from typing import Final

from django.conf import settings

ALPHABET: Final = "0123456789bcdfghjkmnpqrstvwxz"
"""Betanumeric: no vowels, so no words; no l, so no doubt."""

_BLADE: Final = 11
"""29¹¹ names: among a million records the chance that any two meet is one in 25,000."""


def check_character(text: str) -> str:
    """Return the check character of ``text`` (naan/name); characters outside count as zero."""
    total = sum(
        position * max(ALPHABET.find(character), 0)
        for position, character in enumerate(text, start=1)
    )
    return ALPHABET[total % len(ALPHABET)]


def mint() -> str:
    """Return a fresh pid. The database has the last word on uniqueness."""
    blade = "".join(secrets.choice(ALPHABET) for _ in range(_BLADE))
    name = f"{settings.ARK_SHOULDER}{blade}"
    return name + check_character(f"{settings.ARK_NAAN}/{name}")


def is_valid(pid: str) -> bool:
    """Say whether ``pid`` could have been minted here (its check character agrees)."""
    return len(pid) > 1 and pid[-1] == check_character(f"{settings.ARK_NAAN}/{pid[:-1]}")


def ark(pid: str) -> str:
    """Return the ARK of a pid: ``ark:/99999/b17k2m9qtx4c07`` without the slash after the colon."""
    return f"ark:{settings.ARK_NAAN}/{pid}"
