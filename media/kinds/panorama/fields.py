"""A way from a media row to a thing that only the room above knows."""

from typing import Any

from django.db import models


class ThingField(models.CharField):
    """The permanent identifier of a thing; the room above says how one is chosen in forms.

    It registers a form field for this class (`wagtail.admin.forms.models`), so that media need
    not know what the things are. Whether a visitor may see one is asked when a page is made.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 32)
        super().__init__(*args, **kwargs)
