"""The list beside the map by wards: those of today first, then former ones, by name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from heritage.models import AreaUnit
from heritage.models.bilingual import active_language
from media.shown import Shown
from museum.presentation.areas import area_text, has_ended
from museum.presentation.authorities import authorities
from museum.presentation.map.rows import Entry
from search.analysis import collation_key


@dataclass(frozen=True, slots=True)
class Ward(Shown):
    """The entries of one ward, in the order in which they came."""

    label: str
    entries: list[Entry]


def by_ward(listed: Iterable[Entry]) -> list[Ward]:
    """Return entries by the ward of today that holds them, else the area in which they are told.

    Those without an area are last.
    """
    known, language = authorities().areas, active_language()
    held: dict[int, list[Entry]] = defaultdict(list)
    for entry in listed:
        held[entry.ward].append(entry)

    def order(ward: int) -> tuple[bool, bool, str]:
        area = known.get(ward)
        return (area is None, has_ended(area), collation_key(area_text(area), language))

    return [Ward(_label(known.get(ward)), held[ward]) for ward in sorted(held, key=order)]


def _label(area: AreaUnit | None) -> str:
    return area_text(area) or _("Chưa rõ xã, phường")
