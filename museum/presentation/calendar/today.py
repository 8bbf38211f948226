"""Today in the village calendar: the leaf, festivals on and the next ones."""

from dataclasses import dataclass
from datetime import date, timedelta

from heritage.chronology import to_lunar
from heritage.enums import RuleCalendar
from heritage.models.bilingual import active_language
from museum.presentation.calendar.held import Held, next_held
from museum.presentation.calendar.leaf import Leaf, leaf_of
from museum.presentation.calendar.occasions import Occasion, occasion
from museum.presentation.calendar.rules import public_rules
from museum.presentation.kept import kept

NEXT = 3
MOST_UNDER_WAY = 6
_LOOK_AHEAD = 100
"""Days whose months are asked for first; only when they hold too little, the whole year."""
_MOST_RULES = 400


@dataclass(frozen=True, slots=True)
class Today:
    """The leaf of the calendar and what it announces."""

    leaf: Leaf
    under_way: tuple[Occasion, ...]
    coming: tuple[Occasion, ...]


def today_in_the_villages(day: date) -> Today:
    """Return today's leaf. Festivals are those of public records, whoever asks."""
    return Today(leaf_of(day), *_occasions(day, active_language()))


@kept
def _occasions(day: date, language: str) -> tuple[tuple[Occasion, ...], tuple[Occasion, ...]]:
    """Festivals on and next; ``language`` only tells the kept answers apart."""
    found = next_held(public_rules(months=_months(day), most=_MOST_RULES), day)
    if sum(held.first > day for held in found) < NEXT:
        found = next_held(public_rules(most=_MOST_RULES), day)
    return on_and_next(found, day, NEXT)


def on_and_next(
    found: list[Held], day: date, most: int
) -> tuple[tuple[Occasion, ...], tuple[Occasion, ...]]:
    """Part what `next_held` found into the festivals on and the ``most`` next ones."""
    on = [held for held in found if held.first <= day]
    ahead = [held for held in found if held.first > day]
    return (
        tuple(occasion(held, day) for held in on[:MOST_UNDER_WAY]),
        tuple(occasion(held, day) for held in ahead[:most]),
    )


def _months(day: date) -> dict[str, set[int]]:
    """The months of both calendars from a month ago to some three months ahead."""
    days = [day + timedelta(days=offset) for offset in range(-35, _LOOK_AHEAD, 5)]
    return {
        RuleCalendar.LUNAR: {to_lunar(each).month for each in days},
        RuleCalendar.SOLAR: {each.month for each in days},
    }
