"""What follows when a row changes that documents quote: they are indexed anew.

A few at once, within the change itself; after those one task for each further batch, so that
renaming a ward of 50,000 records keeps nobody waiting and goes on where a worker was stopped.
"""

from collections.abc import Collection
from functools import partial
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django_tasks import task

from heritage.documents import SOURCE_NAME
from heritage.quoting import quoting
from search.index import index_documents

AT_ONCE = 100
"""Documents that the change itself waits for."""
BATCH = 500
"""Documents of one task."""


def requote(model: type[Model], ids: Collection[Any]) -> None:
    """Index anew what quotes these rows of ``model``, a key of `heritage.quoting.QUOTED`."""
    _index(model, ids, after=0, limit=AT_ONCE)


def requote_after(row: Model) -> None:
    """The same for a row that is about to be deleted, once it is gone."""
    ids = list(quoting(type(row), [row.pk]).order_by("pk").values_list("pk", flat=True))
    if ids:
        transaction.on_commit(partial(index_documents, SOURCE_NAME, ids))


@task(priority=20)
def requote_further(label: str, ids: list[Any], after: int) -> None:
    """Index the next batch, those above the id ``after``."""
    _index(apps.get_model(label), ids, after=after, limit=BATCH)


@transaction.atomic
def _index(model: type[Model], ids: Collection[Any], *, after: int, limit: int) -> None:
    found = list(quoting(model, ids).after(after, limit + 1).values_list("pk", flat=True))
    index_documents(SOURCE_NAME, found[:limit])
    if len(found) > limit:
        requote_further.enqueue(model._meta.label, sorted(ids), after=found[limit - 1])
