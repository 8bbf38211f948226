"""What a place's words say of its map: how many villages, and their names."""

import re
from dataclasses import dataclass

from ..forms import fold
from ..subject import Subject

_NUMBERS = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7}
_COUNTED = re.compile(rf"\b(\d+|{'|'.join(_NUMBERS)}) (?:thon co|thon|lang|phuong)\b")
_NAMED = re.compile(r"bốn thôn cổ ((?:\w+, )+\w+ và \w+)")


@dataclass(frozen=True, slots=True)
class Told:
    """``names`` are of the villages, where the text gives one for each."""

    villages: int
    names: tuple[str, ...]


def told_of(subject: Subject, *, district: bool) -> Told:
    """Read the text; a district of which no number is told has seven villages, a village is one."""
    counted = _COUNTED.search(fold(subject.text_vi))
    count = 7 if district else 1
    if counted:
        count = _NUMBERS.get(counted[1], 0) or int(counted[1])
    count = max(1, min(count, 16))
    named = _NAMED.search(subject.text_vi)
    names = tuple(re.split(r", | và ", named[1])) if named else ()
    return Told(count, names if len(names) == count else ())
