"""Areas by name, told apart where two of different times are called the same; and by year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from heritage.containment import Containment
from heritage.models import AreaUnit
from museum.presentation.authorities import authorities
from museum.presentation.kept import kept


def area_text(area: AreaUnit | None) -> str:
    """Return the area's name, "" for none.

    For lists: a ward that ended says until when only where another bears its name:
    “phường Đông Ngạc (đến 2025)”. A record's own page always says it, as `AreaUnit` does: a
    reader must not think that the ward still exists.
    """
    if area is None:
        return ""
    return str(area if area.name_vi in _shared_names() else area.name)


@kept
def _shared_names() -> frozenset[str]:
    names = Counter(area.name_vi for area in authorities().areas.values())
    return frozenset(name for name, number in names.items() if number > 1)


def has_ended(area: AreaUnit | None) -> bool:
    """Return whether the area is one of former times: lists name those of today first."""
    return area is not None and area.valid_to is not None


@kept
def former() -> frozenset[str]:
    """Return the slugs of the areas that ended."""
    return frozenset(area.slug for area in authorities().areas.values() if has_ended(area))


@dataclass(frozen=True, slots=True)
class Epoch:
    """A time in which the areas stood unchanged; ``year`` names it in addresses, "" is today."""

    year: str
    label: str
    current: bool


def stood(slug: str, year: int) -> bool:
    """Whether an area stood at the end of a year; of today (0) those that ended count too."""
    area = _by_slug().get(slug)
    return not year or area is None or _stood(area, year)


def _stood(area: AreaUnit, year: int) -> bool:
    end = date(year, 12, 31)
    return (area.valid_from is None or area.valid_from <= end) and (
        area.valid_to is None or area.valid_to >= end
    )


def epochs(slugs: Iterable[str], year: int) -> tuple[Epoch, ...]:
    """Return the times in which any of these areas stood, latest first; () for one time alone."""
    areas = [area for slug in slugs if (area := _by_slug().get(slug))]
    starts = sorted({area.valid_from for area in areas if area.valid_from}, reverse=True)
    found: list[Epoch] = []
    for place, start in enumerate(starts):
        before = starts[place + 1].year if place + 1 < len(starts) else None
        # The year before: at its end the areas of that time still stood.
        last = start.year - 1
        if last < 1 or not any(area.valid_to and _stood(area, last) for area in areas):
            continue
        words = {"first": before, "last": start.year}
        label = "%(first)d–%(last)d" if before else _("trước %(last)d")
        chosen = 0 < year <= last and (before is None or year >= before)
        found.append(Epoch(str(last), label % words, current=chosen))
    if not found and not year:
        return ()
    chosen = any(each.current for each in found)
    if not chosen and starts and 0 < year < starts[0].year:
        found.append(Epoch(str(year), str(year), current=True))
        chosen = True
    return (Epoch("", _("hiện nay"), current=not chosen), *found)


@kept
def holders(year: int) -> dict[str, str]:
    """Return area → the one above it in a year; today (0) what ended lies in what it became."""
    known, above = containment(), {}
    for pk, area in authorities().areas.items():
        held = known.holders.get(pk, ())
        if held:
            above[area.slug] = known.slugs.get(held[0] if year else held[-1], "")
    return above


@kept
def containment() -> Containment:
    """Return what lies in what."""
    return Containment.load()


@kept
def _by_slug() -> dict[str, AreaUnit]:
    return {area.slug: area for area in authorities().areas.values()}
