"""The table of fields, filled once at start-up."""

from functools import cache

from search.language.fields.choices import choose, nearest
from search.language.fields.own import OWN_FIELDS
from search.query.language import Bounds, Field, Fields
from search.query.language.fields import ReadDate

_added: dict[str, Field] = {}
_readers: list[ReadDate] = []


def register_fields(*fields: Field) -> None:
    """Add fields, or put them in place of older ones of the same key.

    A TEXT field is looked for in the text that documents keep under its key
    (`Document.fields`), a CHOICE among the values of its facets.
    """
    _added.update((field.key, field) for field in fields)
    language_fields.cache_clear()


def register_dates(read: ReadDate) -> None:
    """Say who reads words about time (“Chính Hòa thứ 24”); the last one registered does."""
    _readers.append(read)


@cache
def language_fields() -> Fields:
    """All fields."""
    own = (_added.get(field.key, field) for field in OWN_FIELDS)
    known = {field.key for field in OWN_FIELDS}
    others = (field for key, field in _added.items() if key not in known)
    return Fields((*own, *others), choose, _read_date, nearest)


def _read_date(text: str) -> Bounds | None:
    return _readers[-1](text) if _readers else None
