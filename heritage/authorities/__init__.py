"""Fills the authority tables (vocabularies, periods, eras) from the data files in this package.

Corrections made in the admin are kept: a load adds what is missing. Only ``refresh`` writes the
files' wording over what is there.
"""

from heritage.authorities.chronology import load_eras, load_periods
from heritage.authorities.vocabularies import load_vocabularies
from heritage.lexicon import snapshot

__all__ = ["load_authorities", "load_eras", "load_periods", "load_vocabularies"]


def load_authorities(*, refresh: bool = False) -> int:
    """Load everything; return how many rows were written (0 when nothing was missing).

    What was corrected is known to this process at once, and to others within a minute.
    """
    written = (
        load_vocabularies(refresh=refresh)
        + load_periods(refresh=refresh)
        + load_eras(refresh=refresh)
    )
    snapshot.forget()
    return written
