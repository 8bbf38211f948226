"""The words of time in each language, apart from the grammar that strings them together."""

from heritage.chronology.lexicon.lexicon import Lexicon, lexicon
from heritage.chronology.lexicon.names import Names
from heritage.chronology.lexicon.phrases import Phrases
from heritage.chronology.lexicon.signs import Sign

__all__ = ["Lexicon", "Names", "Phrases", "Sign", "lexicon"]
