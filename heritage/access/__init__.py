"""Who may see and change what: the one policy every door asks."""

from heritage.access.places import shown_point
from heritage.access.policy import (
    Viewer,
    access_levels,
    may_change,
    may_know_gone,
    may_see,
    visible_q,
)

__all__ = [
    "Viewer",
    "access_levels",
    "may_change",
    "may_know_gone",
    "may_see",
    "shown_point",
    "visible_q",
]
