"""Records along a timeline: in ages, a century each, with who ruled then."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from heritage.models import Period
from heritage.models.bilingual import active_language
from museum.presentation.authorities import authorities
from museum.presentation.cards import Card
from search.calendar import centuries
from search.facetlabels import value_labels

RULE = (
    "bac-thuoc-1", "trung", "bac-thuoc-2", "tien-ly", "bac-thuoc-3", "tu-chu", "ngo", "dinh",
    "tien-le", "ly", "tran", "ho", "hau-tran", "thuoc-minh", "le-so", "mac", "le-trung-hung",
    "tay-son", "nguyen", "vndcch", "chxhcnvn",
)  # fmt: skip
"""The periods that say who ruled, by their slugs; others lie within or across them."""
_BEFORE_CHRIST = -1


@dataclass(frozen=True, slots=True)
class Age:
    """A stretch of the timeline. ``rule`` names the dynasties of its years; ``dated``: not the
    last one, of records whose time nobody knows.
    """

    label: str
    rule: list[str]
    cards: list[Card]
    dated: bool = True


def ages(cards: Iterable[Card]) -> list[Age]:
    """Return cards that are in the order of time, by the century in which their time begins."""
    return [_age(century, list(each)) for century, each in groupby(cards, key=_century)]


def _century(card: Card) -> int:
    """The century AD; `_BEFORE_CHRIST` for all before, 0 for none."""
    if card.since is None:
        return 0
    return next(iter(centuries(card.since, card.since))) if card.since > 0 else _BEFORE_CHRIST


def _age(century: int, cards: list[Card]) -> Age:
    if century == 0:
        return Age(_("Chưa rõ niên đại"), [], cards, dated=False)
    if century == _BEFORE_CHRIST:
        return Age(_("Trước Công nguyên"), [], cards)
    label = value_labels("century", [str(century)], active_language())[str(century)]
    return Age(label, list(_rule(100 * century - 99, 100 * century)), cards)


def _rule(first: int, last: int) -> Iterator[str]:
    known = {period.slug: period for period in authorities().periods.values()}
    for period in (known[slug] for slug in RULE if slug in known):
        if period.year_from < last and (period.year_to is None or period.year_to > first):
            yield _years(period)


def _years(period: Period) -> str:
    if period.year_to is None:
        return _("%(name)s (từ %(year)d)") % {"name": period.name, "year": period.year_from}
    first = period.year_from
    start = str(first) if first > 0 else _("%(year)d TCN") % {"year": 1 - first}
    return f"{period.name} ({start}–{period.year_to})"
