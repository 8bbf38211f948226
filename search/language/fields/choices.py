"""Words for a facet's value → the values; the sources know most of them."""

from django.conf import settings

from search.facets import FACETS
from search.facetvalues import LONGEST_VALUE
from search.index.source import labels
from search.lexicons import SourceLexicons
from search.query import Word
from search.query.language.values import words_of
from search.query.numbers import small_number

_BEFORE_CHRIST = (("tcn",), ("bc",), ("truoc", "cong", "nguyen"))
_MONTHS = {"gieng": "1", "chap": "12"}


_LANGUAGES = {"tieng viet": "vi", "vietnamese": "vi", "tieng anh": "en", "english": "en"}


def choose(facet: str, text: str) -> tuple[str, ...]:
    """The values of a facet that a text names: by notation, else by label in any language."""
    kind = FACETS.get(facet)
    if kind is None:
        return ()
    if facet in _NUMBERED:
        value = text if kind.rule.well_formed(text) else _NUMBERED[facet](words_of(text))
        return (value,) if kind.rule.well_formed(value) else ()
    if facet == "lang":
        text = _LANGUAGES.get(" ".join(word.folded for word in words_of(text)), text.lower())
        return (text,) if kind.rule.well_formed(text) else ()
    if not 0 < len(text) <= LONGEST_VALUE:
        return ()
    if labels(facet, [text], settings.LANGUAGE_CODE):
        return (text,)
    words = words_of(text)
    found = (SourceLexicons(lang).named(facet, words) for lang in dict(settings.LANGUAGES))
    values = (value for entries in found for entry in entries for value in entry.values)
    return tuple(dict.fromkeys(values))


def nearest(facet: str, text: str) -> str:
    """The label that is most like the text; "" when none is."""
    words = words_of(text[:LONGEST_VALUE])
    found = (SourceLexicons(lang).nearest(facet, words) for lang in dict(settings.LANGUAGES))
    return next((label for label in found if label), "")


def _century(words: tuple[Word, ...]) -> str:
    """17 · XVII · thế kỷ 17 · -3 is a sign too many: III TCN."""
    spoken = [word.folded for word in words]
    while spoken[:1] and spoken[0] in ("the", "ky", "tk", "ki"):
        spoken = spoken[1:]
    number = small_number(spoken[0]) if spoken else None
    if not number:
        return ""
    rest = tuple(spoken[1:])
    if rest in _BEFORE_CHRIST:
        return str(-number)
    return "" if rest else str(number)


def _month(words: tuple[Word, ...]) -> str:
    spoken = [word.folded for word in words if word.folded != "thang"]
    if len(spoken) != 1:
        return ""
    number = small_number(spoken[0])
    return _MONTHS.get(spoken[0]) or (str(number) if number else "")


_NUMBERED = {"century": _century, "month": _month}
