"""Other names of a record, gathered by sort."""

from dataclasses import dataclass

from heritage.enums import NameLanguage, NameType
from heritage.models import RecordName

_HAN = {NameLanguage.HAN.value, NameLanguage.NOM.value}


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Names of one sort: the label and the rows."""

    label: str
    names: tuple[RecordName, ...]


def han_names(rows: list[RecordName]) -> list[RecordName]:
    """Return the names in Hán or Nôm characters."""
    return [row for row in rows if row.language in _HAN]


def name_groups(rows: list[RecordName]) -> list[NameGroup]:
    """Return the names by sort, in the order the sorts are declared."""
    return [
        NameGroup(str(label), found)
        for value, label in NameType.choices
        if (found := tuple(row for row in rows if row.type == value))
    ]
