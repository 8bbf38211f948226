"""A column that sorts names as a Vietnamese dictionary does."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import collation_key

_LONGEST = 255
"""Characters of a key that count: more than a hundred letters of a name."""

_ALWAYS: dict[str, Any] = {
    "max_length": _LONGEST,
    "default": "",
    "editable": False,
    "serialize": False,
}


class NameOrderField(models.CharField):
    """The sort key of the text field ``of``: a ă â b c d đ …, tones last (`collation_key`).

    Filled on every save, bulk creation included; ``bulk_update`` and ``save(update_fields=…)``
    write it only when it is named beside the text. Compared byte by byte on every database.
    Not part of a revision: what it says is the text's.
    """

    def __init__(self, *args: Any, of: str = "", **options: Any) -> None:
        super().__init__(*args, **{**options, **_ALWAYS})
        self.of = of

    def deconstruct(self) -> Any:
        """Add what the field is of, for migrations."""
        name, path, args, options = super().deconstruct()
        own = {key: value for key, value in options.items() if key not in _ALWAYS}
        return name, path, args, {**own, "of": self.of}

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        """SQLite compares bytes unasked; PostgreSQL by the rules of a country, if not told."""
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Work the key out from the text as it is now."""
        key = collation_key(getattr(model_instance, self.of))[:_LONGEST]
        setattr(model_instance, self.attname, key)
        return key


def order_fields(model: type[models.Model]) -> dict[str, str]:
    """The sorted texts of ``model``: name of the text → name of its key."""
    return {
        field.of: field.name for field in model._meta.fields if isinstance(field, NameOrderField)
    }
