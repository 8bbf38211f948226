"""Numbers in running text: figures, words, ordinals, Roman figures."""

from heritage.chronology.grammar.source import Source
from heritage.chronology.lexicon import Sign
from heritage.chronology.numerals import read_roman
from heritage.chronology.words import Sort

_MOST_DIGITS = 9
_ROMAN_ENDINGS = ("e", "th", "ème", "è", "eme", "er", "es")
Number = tuple[int, int]


def figures(source: Source, at: int) -> Number | None:
    """Arabic figures as typed, and where they end."""
    word = source.word(at)
    if word is None or word.sort is not Sort.NUMBER or len(word.raw) > _MOST_DIGITS:
        return None
    return word.value, at + 1


def number(source: Source, at: int) -> Number | None:
    """Figures or a cardinal in words, 1 to 99 for words."""
    return figures(source, at) or _spoken(source, at)


def _spoken(source: Source, at: int) -> Number | None:
    found = source.lexicon.cardinals.find(source.words, at)
    return (found[0][0], found[1]) if found else None


def quantity(source: Source, at: int) -> Number | None:
    """A count of things: "4.000", "4000", "bốn nghìn", "two hundred"."""
    word = source.word(at)
    if word is not None and word.sort is Sort.GROUPED and len(word.raw) <= 2 * _MOST_DIGITS:
        return word.value, at + 1
    found = number(source, at)
    multiple = source.lexicon.multiples.find(source.words, found[1] if found else at)
    if multiple is None:
        return found
    return (found[0] if found else 1) * multiple[0][0], multiple[1]


def roman(source: Source, at: int) -> Number | None:
    """Roman figures in any case, with the endings of ordinals ("XVIIe", "XVIIth")."""
    word = source.word(at)
    if word is None or word.sort is not Sort.LETTERS:
        return None
    for ending in ("", *_ROMAN_ENDINGS):
        if word.raw.casefold().endswith(ending):
            value = read_roman(word.raw[: len(word.raw) - len(ending)])
            if value is not None:
                return value, at + 1
    return None


def ordinal(source: Source, at: int) -> Number | None:
    """An ordinal that shows itself as one: "17th", "seventeenth", "17e"."""
    found = figures(source, at)
    if found:
        ending = source.word(found[1])
        past = source.after(Sign.NTH_ENDING, found[1])
        return (found[0], past) if past and ending and not ending.spaced else None
    spoken = source.lexicon.ordinals.find(source.words, at)
    return (spoken[0][0], spoken[1]) if spoken else None


def numbering(source: Source, at: int) -> Number | None:
    """The number that names a century or a year of an era, however it is written."""
    at = source.skip(Sign.NTH, at)
    return roman(source, at) or ordinal(source, at) or number(source, at)
