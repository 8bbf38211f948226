"""Areas by name, told apart where two of different times are called the same."""

from collections import Counter

from heritage.models import AreaUnit
from museum.presentation.authorities import authorities
from museum.presentation.kept import kept


def area_text(area: AreaUnit | None) -> str:
    """Return the area's name, "" for none.

    A ward that ended and whose name another bears says until when: “phường Đông Ngạc (đến 2025)”.
    """
    if area is None:
        return ""
    if area.valid_to is None or area.name_vi not in _shared_names():
        return str(area.name)
    return str(area)


@kept
def _shared_names() -> frozenset[str]:
    names = Counter(area.name_vi for area in authorities().areas.values())
    return frozenset(name for name, number in names.items() if number > 1)
