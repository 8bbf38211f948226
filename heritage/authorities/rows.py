"""Writing rows of an authority table: what is missing is added, the rest only when asked."""

from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple, TypeVar

from django.db.models import Model

from heritage.models.ordered import order_fields

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row", bound=Model)


class Written(NamedTuple):
    """How many rows were created, and the ids of those that say something new."""

    created: int
    changed: list[int]

    def __int__(self) -> int:
        return self.created + len(self.changed)


def write_rows(
    model: type[Row],
    existing: Mapping[Key, Row],
    wanted: Mapping[Key, dict[str, Any]],
    *,
    refresh: bool,
) -> Written:
    """Create the rows of ``wanted`` that ``existing`` lacks; with ``refresh``, correct the others.

    Both map a row's natural key, to the row and to its field values. Nobody is told of what is
    corrected: whose documents quote it is for the caller to see to.
    """
    created = [model(**values) for key, values in wanted.items() if key not in existing]
    model._default_manager.bulk_create(created)
    if not refresh:
        return Written(len(created), [])
    changed = [
        existing[key]
        for key, values in wanted.items()
        if key in existing and _assign(existing[key], values)
    ]
    if changed:
        fields = sorted({field for values in wanted.values() for field in values})
        fields += _reordered(changed, fields)
        model._default_manager.bulk_update(changed, fields)
    return Written(len(created), [row.pk for row in changed])


def _reordered(rows: list[Row], fields: list[str]) -> list[str]:
    """Renew the sort keys of texts among ``fields``; return the names of the keys."""
    keys = [key for text, key in order_fields(type(rows[0])).items() if text in fields]
    for key in keys:
        field: Any = rows[0]._meta.get_field(key)
        for row in rows:
            field.pre_save(row, add=False)
    return keys


def _assign(row: Model, values: Mapping[str, Any]) -> bool:
    """Set the values on the row; True when one of them was different."""
    different = [field for field, value in values.items() if getattr(row, field) != value]
    for field in different:
        setattr(row, field, values[field])
    return bool(different)
