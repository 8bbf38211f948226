"""Fills the authority tables (vocabularies, periods, eras) from the data files in this package.

Corrections made in the admin are kept: a load adds what is missing. Only ``refresh`` writes the
files' wording over what is there.
"""

from heritage.authorities.chronology import load_eras, load_periods
from heritage.authorities.vocabularies import load_vocabularies

__all__ = ["load_authorities", "load_eras", "load_periods", "load_vocabularies"]


def load_authorities(*, refresh: bool = False) -> int:
    """Load everything; return how many rows were written (0 when nothing was missing)."""
    return (
        load_vocabularies(refresh=refresh)
        + load_periods(refresh=refresh)
        + load_eras(refresh=refresh)
    )
