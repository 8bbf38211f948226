"""The two stores: of originals, and of what is made from them.

`STORAGES["originals"]` and `STORAGES["default"]` say what they are (`museum.settings.storage`).
"""

from typing import Any

from django.core.files.storage import Storage, default_storage, storages
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils.functional import LazyObject, empty


class _Originals(LazyObject):
    def _setup(self) -> None:
        self._wrapped = storages["originals"]


original_storage: Any = _Originals()
"""Where originals are."""


def originals() -> Storage:
    """Return the store of originals, for a file field."""
    found: Storage = original_storage
    return found


def pyramid_storage() -> Storage:
    """Return where pyramids are: with all that is made from originals."""
    return default_storage


@receiver(setting_changed)
def _look_again(*, setting: str, **_kwargs: Any) -> None:
    """Tests change the setting."""
    if setting == "STORAGES":
        original_storage._wrapped = empty
