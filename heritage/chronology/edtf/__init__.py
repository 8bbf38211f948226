"""Reading the Extended Date/Time Format: levels 0 and 1, and the sets and masks of level 2."""

from heritage.chronology.edtf.reading import read_edtf

__all__ = ["read_edtf"]
