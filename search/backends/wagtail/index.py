"""Writing to django-modelsearch's table with our normal form."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from modelsearch.backends.database.sqlite.sqlite import IndexEntry, ObjectIndexer, SQLiteIndex
from modelsearch.utils import get_content_type_pk

from search.backends.wagtail.text import stored

_COLUMNS = ("title", "autocomplete", "body")


class VietnameseIndex(SQLiteIndex):
    """The stock index, texts put into normal form, one upsert for all items."""

    def add_items(self, model: type[Model], objs: Iterable[Any]) -> None:
        """Add or renew the entries of objects of one model."""
        if not model.get_search_fields():  # type: ignore[attr-defined]  # an Indexed model
            return
        content_type = get_content_type_pk(model)
        entries = []
        for obj in objs:
            texts = ObjectIndexer(obj, self.backend)
            columns = {column: stored(getattr(texts, column)) for column in _COLUMNS}
            entries.append(IndexEntry(content_type_id=content_type, object_id=texts.id, **columns))
        self.entries.bulk_create(
            entries,
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=_COLUMNS,
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Nothing: we weigh columns instead, and this would read the whole table each time."""
