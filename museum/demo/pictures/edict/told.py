"""How many edicts a record tells of, and of which reigns."""

import re
from dataclasses import dataclass

from ..drafting.dates import Dated, dates_in
from ..subject import Subject

_COUNTED = re.compile(r"(\d+) đạo")


@dataclass(frozen=True, slots=True)
class Told:
    """``groups`` are the counts the text parts the whole in; one group when it does not."""

    groups: tuple[int, ...]
    dates: tuple[Dated, ...]


def told_of(subject: Subject) -> Told:
    """Read the text: a first number that the following ones add up to is the whole."""
    counts = tuple(min(int(found), 60) for found in _COUNTED.findall(subject.text_vi))
    whole, parts = counts[:1], counts[1:]
    groups = parts if parts and sum(parts) == sum(whole) else whole
    return Told(groups or (1,), dates_in(subject.text_vi)[:2])
