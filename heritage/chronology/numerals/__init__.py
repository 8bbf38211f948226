"""Numbers as they are written: Roman, Vietnamese, Sino-Vietnamese, Han, English."""

from heritage.chronology.numerals.english import CARDINALS, ORDINALS
from heritage.chronology.numerals.roman import read_roman, write_roman
from heritage.chronology.numerals.sino import SINO
from heritage.chronology.numerals.vietnamese import VIETNAMESE

__all__ = ["CARDINALS", "ORDINALS", "SINO", "VIETNAMESE", "read_roman", "write_roman"]
