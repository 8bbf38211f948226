"""How two versions of a record are set side by side: values as the reader says them."""

import datetime
from typing import Any

from django.db import models
from django.template.defaultfilters import yesno
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from wagtail.admin.compare import FieldComparison, TextDiff, register_comparison_class

_SPOKEN = (models.BooleanField, models.DateField, models.IntegerField, models.FloatField)


class SpokenComparison(FieldComparison):
    """Wagtail would write ``False``, ``None`` and ``2027-12-25``."""

    def htmldiff(self) -> SafeString:
        """Return what was there and what is there now; nothing where nothing was."""
        was, now = spoken(self.val_a), spoken(self.val_b)
        if was == now:
            return TextDiff([("equal", now)]).to_html()
        changes = [("deletion", was), ("addition", now)]
        return TextDiff([change for change in changes if change[1]], separator=" ").to_html()


def spoken(value: Any) -> str:
    """Return ``value`` in the reader's language; unknown says nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(yesno(value))
    if isinstance(value, datetime.date):
        return date_format(value, "SHORT_DATE_FORMAT")
    return str(value)


def register() -> None:
    """Compare such fields so from now on."""
    for field in _SPOKEN:
        register_comparison_class(field, comparison_class=SpokenComparison)
