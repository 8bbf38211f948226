"""One rule at a time, on a text of its own."""

from heritage.chronology.grammar import Match, Source, times
from heritage.chronology.grammar.source import Rule
from heritage.chronology.lexicon import lexicon
from heritage.chronology.words import split_words


def source(text: str, *languages: str) -> Source:
    """A source for rules."""
    return Source(split_words(text), lexicon(languages or ("vi", "en")), times)


def read(rule: Rule, text: str) -> Match | None:
    """What a rule makes of the beginning of a text."""
    return rule(source(text), 0)


def wholly(rule: Rule, text: str) -> Match | None:
    """What a rule makes of a text when it reads it to the end."""
    match = read(rule, text)
    return match if match and match.end == len(split_words(text)) else None
