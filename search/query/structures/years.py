"""1635 · năm 40 · 1631–1913 · từ 1631 đến 1913 · trước 1945 · after 1945 · 208 TCN"""

from collections.abc import Sequence

from search.query.numbers import normal_words
from search.query.structures.spots import Spot, first_said, says
from search.query.understood import Role, Understood

# Bounds of an open range: before all written history here, after everything.
FIRST_YEAR, LAST_YEAR = -2999, 2100
_WORDS = [normal_words(text) for text in ("năm", "in the year", "the year", "year")]
_FROM = [normal_words(text) for text in ("từ năm", "từ", "from", "between")]
_TO = [normal_words(text) for text in ("đến năm", "đến", "tới", "to", "and", "until")]
_BEFORE = [normal_words(text) for text in ("trước năm", "trước", "before")]
_AFTER = [normal_words(text) for text in ("sau năm", "sau", "after", "since", "từ năm", "từ")]
_BC = [normal_words(text) for text in ("trước công nguyên", "tcn", "bc", "bce")]


def years(spots: Sequence[Spot], at: int) -> tuple[int, Understood] | None:
    """The year or years that the words from `at` on name, and how many words do.

    A number alone is a year from 1000 on; smaller ones need a word (năm 40). Years lift and
    never filter: a year in a text says more than the span of a thing that stood for ages.
    """
    found = _range(spots, at) or _open(spots, at) or _single(spots, at)
    if found is None:
        return None
    length, first, last = found
    span = spots[at].start, spots[at + length - 1].end
    label = {"vi": _label(first, last, "trước", "sau", "TCN")}
    label["en"] = _label(first, last, "before", "after", "BC")
    return length, Understood("year", (str(first), str(last)), label, *span, Role.BOOST)


def _single(spots: Sequence[Spot], at: int) -> tuple[int, int, int] | None:
    word = first_said(spots, at, _WORDS)
    year = _year(spots, at + word, least=1 if word else 1000)
    return (word + year[0], year[1], year[1]) if year else None


def _range(spots: Sequence[Spot], at: int) -> tuple[int, int, int] | None:
    before = first_said(spots, at, _FROM) or first_said(spots, at, _WORDS)
    first = _year(spots, at + before, least=100 if before else 1000)
    if first is None:
        return None
    length = before + first[0]
    dash = spots[at + length - 1].glue.strip() in {"-", "–", "—", ".."}
    to = 0 if dash else first_said(spots, at + length, _TO)
    second = _year(spots, at + length + to, least=100) if dash or to else None
    if second is None or second[1] < first[1]:
        return None
    return length + to + second[0], first[1], second[1]


def _open(spots: Sequence[Spot], at: int) -> tuple[int, int, int] | None:
    before = first_said(spots, at, _BEFORE)
    year = _year(spots, at + before, least=100) if before else None
    if year:
        return before + year[0], FIRST_YEAR, year[1] - 1
    after = first_said(spots, at, _AFTER)
    year = _year(spots, at + after, least=100) if after else None
    return (after + year[0], year[1] + 1, LAST_YEAR) if year else None


def _year(spots: Sequence[Spot], at: int, least: int) -> tuple[int, int] | None:
    """(words, astronomical year) of the number at `at`; 208 TCN is −207."""
    if at >= len(spots):
        return None
    word = spots[at].word.folded
    if not (word.isascii() and word.isdigit() and len(word) <= 4):
        return None
    before_christ = first_said(spots, at + 1, _BC)
    if before_christ and not says(spots, at, ("0",)):
        return 1 + before_christ, 1 - int(word)
    return (1, int(word)) if least <= int(word) <= LAST_YEAR else None


def _label(first: int, last: int, before: str, after: str, era: str) -> str:
    if first == FIRST_YEAR:
        return f"{before} {_shown(last + 1, era)}"
    if last == LAST_YEAR:
        return f"{after} {_shown(first - 1, era)}"
    ends = dict.fromkeys((_shown(first, era), _shown(last, era)))
    return "–".join(ends)


def _shown(year: int, era: str) -> str:
    return str(year) if year > 0 else f"{1 - year} {era}"
