"""Which files of the store rows of the database speak of.

Wagtail and wagtailmedia delete a file as soon as another takes its place, wagtailmedia even before
the form is saved. What is an original stays for as long as a row, today's or an earlier one's,
says that it is there.
"""

from collections.abc import Iterable

from django.apps import apps
from django.db.models import FileField

from media.storage.names import ORIGINALS


def owner_of(name: str) -> str:
    """Return the id of the asset in whose folder a file of this name lies, "" for no asset's."""
    folder, _slash, rest = name.partition("/")
    return rest.split("/")[0] if folder == ORIGINALS and "/" in rest else ""


def names_spoken_of(assets: Iterable[str]) -> set[str]:
    """Return the names of all files that rows of these assets speak of; a query for each column."""
    found: set[str] = set()
    ids = [asset for asset in assets if asset]
    for model in apps.get_app_config("media").get_models():
        columns = [each.name for each in model._meta.concrete_fields if isinstance(each, FileField)]
        if columns and any(each.name == "asset" for each in model._meta.concrete_fields):
            for row in model._default_manager.filter(asset__in=ids).values_list(*columns):
                found.update(name for name in row if name)
    return found


def is_spoken_of(name: str) -> bool:
    """Say whether a row speaks of the file."""
    owner = owner_of(name)
    return bool(owner) and name in names_spoken_of([owner])
