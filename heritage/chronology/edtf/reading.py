"""EDTF text → meaning."""

import re

from heritage.chronology.days import day_number, month_length
from heritage.chronology.enums import Certainty
from heritage.chronology.nodes import (
    Day,
    Decade,
    Doubted,
    Hundred,
    Month,
    Node,
    Open,
    Range,
    Season,
    Several,
    Side,
    Year,
)

_DATE = re.compile(
    r"(?P<year>Y-?\d{5,6}|-?\d{4}|-?\d{1,3}X{1,3}|-?\d{4})"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)
_DOUBTS = {
    "": Certainty.CERTAIN,
    "~": Certainty.APPROXIMATE,
    "?": Certainty.UNCERTAIN,
    "%": Certainty.UNCERTAIN_APPROXIMATE,
}
_OPEN = ("", "..")


def read_edtf(text: str) -> Node | None:
    """The meaning of an EDTF text, None when it is none; ValueError for an impossible date."""
    if text[:1] in ("[", "{") and text[-1:] == {"[": "]", "{": "}"}[text[0]]:
        return _set(text[1:-1], either=text[0] == "[")
    if text.count("/") == 1:
        return _interval(*text.split("/"))
    return _date(text)


def _set(inside: str, *, either: bool) -> Node | None:
    members: list[Node] = []
    for part in inside.split(","):
        ends = part.strip().split("..")
        node = _interval(*ends) if len(ends) == 2 else _date(part.strip())
        if node is None:
            return None
        members.append(node)
    return members[0] if len(members) == 1 else Several(tuple(members), either)


def _interval(first: str, last: str) -> Node | None:
    if first in _OPEN and last in _OPEN:
        return None
    start = None if first in _OPEN else _date(first)
    end = None if last in _OPEN else _date(last)
    if (start is None and first not in _OPEN) or (end is None and last not in _OPEN):
        return None
    if start is None:
        return Open(Side.UNTIL, end) if end else None
    if end is None:
        return Open(Side.SINCE, start)
    return _joined(start, end)


def _joined(start: Node, end: Node) -> Node:
    """A range; when both ends carry the same doubt, the doubt is of the whole."""
    if isinstance(start, Doubted) and isinstance(end, Doubted) and start.doubt == end.doubt:
        return Doubted(Range(start.node, end.node), start.doubt)
    return Range(start, end)


def _date(text: str) -> Node | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    doubt = _DOUBTS[found["mark"]]
    node = _masked(found["year"]) if "X" in found["year"] else _dated(found)
    if node is None or ("X" in found["year"] and found["month"]):
        return None
    return node if doubt is Certainty.CERTAIN else Doubted(node, doubt)


def _masked(text: str) -> Node | None:
    """ "193X", "16XX", "1XXX": a decade, a hundred, a thousand years."""
    if len(text.lstrip("-")) != 4:
        return None
    size = 10 ** text.count("X")
    first = int(text.lstrip("-").replace("X", "0"))
    if text.startswith("-"):
        return Range(Year(-first - size + 1), Year(-first))
    if size == 10 and first >= 100:
        return Decade(first)
    if size == 100 and first >= 100:
        return Hundred(first)
    return Range(Year(first), Year(first + size - 1))


def _dated(found: re.Match[str]) -> Node | None:
    year = int(found["year"].removeprefix("Y"))
    month, day = found["month"], found["day"]
    if month is None or (month == "XX" and day in (None, "XX")):
        return Year(year)
    if month == "XX":
        return None
    if 21 <= int(month) <= 24 and day is None:
        return Season(year, int(month) - 20)
    if not 1 <= int(month) <= 12 and day is None:
        return None
    if not 1 <= int(month) <= 12:
        raise ValueError(f"no month {month}")
    if day is None or day == "XX":
        return Month(year, int(month))
    if not 1 <= int(day) <= month_length(year, int(month)):
        raise ValueError(f"no day {day}")
    return Day(day_number(year, int(month), int(day)))
