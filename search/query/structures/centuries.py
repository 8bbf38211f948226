"""thế kỷ XVII · tk 17 · thế kỷ 17–18 · 17th century · XVIIe siècle · thế kỷ III TCN"""

from collections.abc import Sequence

from search.query.numbers import normal_words, ordinal, small_number, spoken
from search.query.structures.spots import Spot, first_said, folded, says
from search.query.understood import Role, Understood

_BEFORE = [normal_words(text) for text in ("thế kỷ thứ", "thế kỷ", "tk", "century")]
_AFTER = [normal_words(text) for text in ("century", "centuries", "siècle", "siècles", "c")]
_JOINERS = [normal_words(text) for text in ("đến", "tới", "và", "to", "and", "et", "au")]
_BC = [
    normal_words(text)
    for text in ("trước công nguyên", "tcn", "bc", "bce", "b c", "av j c", "avant j c")
]
_LAST = 21


def century(spots: Sequence[Spot], at: int) -> tuple[int, Understood] | None:
    """The century or two that the words from `at` on name, and how many words do."""
    found = _vietnamese(spots, at) or _european(spots, at)
    if found is None:
        return None
    length, first, last = found
    before_christ = first_said(spots, at + length, _BC)
    length += before_christ
    if not 1 <= min(first, last) <= max(first, last) <= _LAST:
        return None
    sign = -1 if before_christ else 1
    values = tuple(str(sign * value) for value in range(min(first, last), max(first, last) + 1))
    label = {"vi": _label_vi(values), "en": _label_en(values)}
    span = spots[at].start, spots[at + length - 1].end
    return length, Understood("century", values, label, *span, Role.FILTER)


def _vietnamese(spots: Sequence[Spot], at: int) -> tuple[int, int, int] | None:
    before = first_said(spots, at, _BEFORE)
    number = spoken(folded(spots, at + before, 3)) if before else None
    if number is None:
        return None
    length, first = before + number[0], number[1]
    joined = _joiner(spots, at + length)
    again = first_said(spots, at + length + joined, _BEFORE) if joined is not None else 0
    if joined is not None:
        second = spoken(folded(spots, at + length + joined + again, 3))
        if second and first < second[1] <= _LAST:
            return length + joined + again + second[0], first, second[1]
    return length, first, first


def _european(spots: Sequence[Spot], at: int) -> tuple[int, int, int] | None:
    first = _ordinal_at(spots, at)
    if first is None:
        return None
    after = first_said(spots, at + 1, _AFTER)
    if after and not (says(spots, at + 1, ("c",)) and "." not in spots[at + 1].glue):
        return 1 + after, first, first
    joined = _joiner(spots, at + 1)
    if joined is None:
        return None
    skip = 1 + joined + first_said(spots, at + 1 + joined, _AFTER[:1])
    second = _ordinal_at(spots, at + 1 + joined)
    after = first_said(spots, at + skip + 1, _AFTER)
    return (skip + 1 + after, first, second) if second and after else None


def _ordinal_at(spots: Sequence[Spot], at: int) -> int | None:
    """An ordinal; a bare number or numeral counts when a range or a century follows."""
    if at >= len(spots):
        return None
    word = spots[at].word.folded
    found = ordinal(word)
    return found if found is not None else small_number(word)


def _joiner(spots: Sequence[Spot], at: int) -> int | None:
    """Words of a joiner at `at`: 0 for a dash before it, None when there is none."""
    if at < len(spots) and at and spots[at - 1].glue.strip() in {"-", "–", "—", "/"}:
        return 0
    return first_said(spots, at, _JOINERS) or None


def _label_vi(values: Sequence[str]) -> str:
    numerals = [_numeral(abs(int(value))) for value in _ends(values)]
    return f"Thế kỷ {'–'.join(numerals)}{' TCN' if values[0].startswith('-') else ''}"


def _label_en(values: Sequence[str]) -> str:
    ordinals = [_english(abs(int(value))) for value in _ends(values)]
    word = "centuries" if len(ordinals) > 1 else "century"
    return f"{'–'.join(ordinals)} {word}{' BC' if values[0].startswith('-') else ''}"


def _ends(values: Sequence[str]) -> list[str]:
    return list(dict.fromkeys((values[0], values[-1])))


def _numeral(value: int) -> str:
    tens, units = divmod(value, 10)
    return "X" * tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][units]


def _english(value: int) -> str:
    ending = "th" if 10 < value % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"
