"""Dates that a record's text gives by era name, as they stand on stone: 陽和元年, 乙亥."""

import re
from dataclasses import dataclass

from heritage.chronology import eras
from heritage.chronology.can_chi import CAN, CHI, can_chi_position

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_DIGITS = "〇一二三四五六七八九"
# Between the era's name and the year in brackets stands at most its number: “thứ nhất”, “17”.
_YEAR = re.compile(r"[^()]{0,16}\((\d{4})\)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A year of an era. ``year`` is the common year in which it began."""

    era: str  # in Hán characters
    number: int  # 1 is nguyên niên
    year: int

    @property
    def characters(self) -> str:
        """Era, number and 年."""
        return f"{self.era}{_numeral(self.number)}年"

    @property
    def cycle(self) -> str:
        """The year's place in the cycle of sixty, two characters."""
        return _STEMS[(self.year - 4) % 10] + _BRANCHES[(self.year - 4) % 12]


def dates_in(text: str) -> tuple[Dated, ...]:
    """The dates told by era name with the common year in brackets, in the order of the text.

    A year that lies outside its era is left out: one of the two must be wrong.
    """
    found: dict[int, Dated] = {}
    for era in eras():
        if era.foreign or not era.han:
            continue
        for name in (era.name, *era.alt):
            for match in re.finditer(re.escape(name) + _YEAR.pattern, text):
                year = int(match[1])
                if era.first <= year <= era.last:
                    found[match.start()] = Dated(era.han, year - era.first + 1, year)
    return tuple(found[place] for place in sorted(found))


def cycles_in(text: str) -> tuple[str, ...]:
    """Years named in the text by their place in the cycle (“Bính Tuất”), in Hán characters."""
    pattern = rf"\b({'|'.join(CAN)}) ({'|'.join(CHI)})\b"
    return tuple(
        _STEMS[CAN.index(can)] + _BRANCHES[CHI.index(chi)]
        for can, chi in re.findall(pattern, text)
        if can_chi_position(CAN.index(can), CHI.index(chi)) is not None
    )


def _numeral(number: int) -> str:
    """1 is 元, the others as they are counted, to 99."""
    if number == 1:
        return "元"
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")
