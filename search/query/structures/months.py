"""tháng 3 âm lịch · tháng Giêng · rằm tháng bảy · mồng 10/3 âm lịch · third lunar month"""

from collections.abc import Sequence

from search.query.numbers import normal_words, ordinal, spoken
from search.query.structures.spots import Spot, first_said, folded, says
from search.query.understood import Role, Understood

_MONTH = normal_words("tháng")
_LUNAR = [normal_words(text) for text in ("âm lịch", "lịch âm", "âm", "al", "ta", "lunar")]
_SOLAR = [normal_words(text) for text in ("dương lịch", "dương", "năm", "dl", "tây")]
_NAMED = {normal_words("giêng"): 1, normal_words("chạp"): 12}
# Words before a month by which only the village calendar counts.
_FESTIVE = [normal_words(text) for text in ("rằm", "mồng", "mùng", "lễ", "hội", "đám")]
_FESTIVE_REACH = 3
_ENGLISH_LUNAR = [
    normal_words(text) for text in ("lunar month", "month lunar", "month of the lunar calendar")
]
_LUNAR_ENGLISH = [normal_words(text) for text in ("lunar month", "month lunar")]


def lunar_month(spots: Sequence[Spot], at: int) -> tuple[int, Understood] | None:
    """The lunar month that the words from `at` on name, and how many words do.

    A month that may be a solar one (`tháng ba`) only lifts; before a year it is solar.
    """
    found = _vietnamese(spots, at) or _english(spots, at) or _numeric(spots, at)
    if found is None or not 1 <= found[1] <= 12:
        return None
    length, month, certain = found
    label = {"vi": f"Tháng {month} âm lịch", "en": f"Lunar month {month}"}
    role = Role.FILTER if certain else Role.BOOST
    span = spots[at].start, spots[at + length - 1].end
    return length, Understood("month", (str(month),), label, *span, role)


def _vietnamese(spots: Sequence[Spot], at: int) -> tuple[int, int, bool] | None:
    if not says(spots, at, _MONTH):
        return None
    for name, month in _NAMED.items():
        if says(spots, at + 1, name):
            return 2 + first_said(spots, at + 2, _LUNAR), month, True
    number = spoken(folded(spots, at + 1, 2))
    if number is None:
        return None
    length = 1 + number[0]
    lunar = first_said(spots, at + length, _LUNAR)
    if not lunar and _solar(spots, at, length):
        return None
    return length + lunar, number[1], bool(lunar) or _festive(spots, at)


def _solar(spots: Sequence[Spot], at: int, length: int) -> bool:
    """A year, `năm` or `dương lịch` follows: tháng 3 năm 1979, tháng 3/1979."""
    following = folded(spots, at + length, 1)
    year = bool(following) and following[0].isdigit() and len(following[0]) == 4
    return year or first_said(spots, at + length, _SOLAR) > 0


def _festive(spots: Sequence[Spot], at: int) -> bool:
    """One of the words before says so: hội làng tháng ba, mồng 4 tháng 4."""
    before = range(max(0, at - _FESTIVE_REACH), at)
    return any(first_said(spots, place, _FESTIVE) for place in before)


def _english(spots: Sequence[Spot], at: int) -> tuple[int, int, bool] | None:
    lunar = first_said(spots, at, _LUNAR_ENGLISH)
    if lunar:
        number = folded(spots, at + lunar, 1)
        value = ordinal(number[0]) or _digits(number[0]) if number else None
        return (lunar + 1, value, True) if value else None
    number = folded(spots, at, 1)
    value = ordinal(number[0]) if number else None
    after = first_said(spots, at + 1, _ENGLISH_LUNAR) if value else 0
    return (1 + after, value, True) if value and after else None


def _numeric(spots: Sequence[Spot], at: int) -> tuple[int, int, bool] | None:
    """Days and a month: 10/3 âm lịch, hội 9–11/3; before a year it is a solar date."""
    days = 1
    if spots[at].glue.strip() in {"-", "–", "—"}:
        days = 2
    numbers = [_digits(word) for word in folded(spots, at, days + 1)]
    if len(numbers) <= days or None in numbers or spots[at + days - 1].glue.strip() != "/":
        return None
    if spots[at + days].glue.strip() == "/":
        return None
    lunar = first_said(spots, at + days + 1, _LUNAR)
    return days + 1 + lunar, numbers[-1] or 0, bool(lunar) or _festive(spots, at)


def _digits(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 else None
