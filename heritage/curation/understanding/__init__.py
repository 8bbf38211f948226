"""How what an officer typed was understood, as the form tells it back."""

from heritage.curation.understanding.festival import FestivalNote, festival_note
from heritage.curation.understanding.likeness import same_name
from heritage.curation.understanding.time import TimeNote, time_note

__all__ = ["FestivalNote", "TimeNote", "festival_note", "same_name", "time_note"]
