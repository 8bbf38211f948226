"""Opaque, stable asset ids."""

import secrets

ID_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
"""No 0/o, 1/l/i and no vowels: nothing to misread aloud and no words by accident."""

ID_LENGTH = 12


def new_asset_id() -> str:
    """Return a random id of `ID_LENGTH` characters (57 bits), safe in addresses and file names."""
    return "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH))
