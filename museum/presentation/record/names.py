"""Other names of a record, gathered by sort."""

from dataclasses import dataclass
from typing import Any

from heritage.enums import NameLanguage, NameType
from media.shown import Shown

_SORTS = NameType.choices
_HAN = {NameLanguage.HAN.value, NameLanguage.NOM.value}


@dataclass(frozen=True, slots=True)
class NameGroup(Shown):
    """Names of one sort: the label and the rows."""

    label: str
    names: tuple[Any, ...]


def han_names(rows: list) -> list:
    """Return the names in Hán or Nôm characters."""
    return [row for row in rows if row.language in _HAN]


def name_groups(rows: list) -> list[NameGroup]:
    """Return the names by sort, in the order the sorts are declared."""
    return [
        NameGroup(str(label), found)
        for value, label in _SORTS
        if (found := tuple(row for row in rows if row.type == value))
    ]
