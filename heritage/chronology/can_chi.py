"""The cycle of sixty: can-chi (heavenly stem, earthly branch) names of years, months, days, hours.

Names are Vietnamese. A position in the cycle runs from 0 (Giáp Tý) to 59 (Quý Hợi).
"""

import datetime

CAN = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
CHI = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
CYCLE = 60
# 1984 is Giáp Tý; 31 January 1900 (day 693626) is Giáp Thìn, position 40.
_YEAR_ZERO = 4
_DAY_ZERO = 14


def can_chi_name(position: int) -> str:
    """Name of a position in the cycle, "Giáp Tý" for 0; any integer is taken modulo 60."""
    return f"{CAN[position % 10]} {CHI[position % 12]}"


def can_chi_position(can: int, chi: int) -> int | None:
    """Position of a stem (0-9) with a branch (0-11); None for pairs that never meet."""
    return (6 * can - 5 * chi) % CYCLE if (can - chi) % 2 == 0 else None


def year_position(year: int) -> int:
    """Position of a lunar year, numbered as the Gregorian year in which it begins."""
    return (year - _YEAR_ZERO) % CYCLE


def can_chi_year(year: int) -> str:
    """Name of a lunar year: 1789 is "Kỷ Dậu"."""
    return can_chi_name(year_position(year))


def can_chi_month(year: int, month: int) -> str:
    """Name of a lunar month: the first month is always Dần. A leap month has its regular's name."""
    if not 1 <= month <= 12:
        raise ValueError(f"lunar month out of range: {month}")
    return f"{CAN[(year * 12 + month + 3) % 10]} {CHI[(month + 1) % 12]}"


def _day_position(day: datetime.date) -> int:
    return (day.toordinal() + _DAY_ZERO) % CYCLE


def can_chi_day(day: datetime.date) -> str:
    """Name of a civil day: 1 January 2000 is "Mậu Ngọ"."""
    return can_chi_name(_day_position(day))


def can_chi_hour(day: datetime.date, hour: int) -> str:
    """Name of the double hour that holds clock hour 0-23.

    Giờ Tý runs from 23:00 to 1:00. The hour of 23 is named with the coming day's stem, as the
    day of the old reckoning begins with giờ Tý.
    """
    if not 0 <= hour <= 23:
        raise ValueError(f"hour out of range: {hour}")
    branch = (hour + 1) // 2 % 12
    stem = (_day_position(day) + (hour == 23)) % 10 * 2 + branch
    return f"{CAN[stem % 10]} {CHI[branch]}"
