"""How two versions of a record are set side by side: values as the reader says them."""

import datetime
from typing import Any

from django.db import models
from django.template.defaultfilters import yesno
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from wagtail.admin.compare import (
    ChildRelationComparison,
    FieldComparison,
    TextDiff,
    register_comparison_class,
)

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


class RowsComparison(ChildRelationComparison):
    """Knows a row by what it says.

    A form that was sent before its rows had numbers writes them anew: Wagtail takes the same
    words under another number for one row taken away and one added.
    """

    def get_mapping(
        self, objs_a: list[Any], objs_b: list[Any]
    ) -> tuple[dict[int, int], dict[int, int], list[int], list[int]]:
        """Match rows of one number, then equal rows, then the likest (as Wagtail does)."""
        same = self._rewritten(objs_a, objs_b)
        left_a = [place for place in range(len(objs_a)) if place not in same]
        left_b = [place for place in range(len(objs_b)) if place not in same.values()]
        forwards, _backwards, added, deleted = super().get_mapping(
            [objs_a[place] for place in left_a], [objs_b[place] for place in left_b]
        )
        same |= {left_a[was]: left_b[now] for was, now in forwards.items()}
        return (
            same,
            {now: was for was, now in same.items()},
            [left_b[place] for place in added],
            [left_a[place] for place in deleted],
        )

    def _rewritten(self, objs_a: list[Any], objs_b: list[Any]) -> dict[int, int]:
        """Places of rows that say the same under another number, or under none."""
        kept = {row.pk for row in objs_a if row.pk} & {row.pk for row in objs_b if row.pk}
        found: dict[int, int] = {}
        for was, row in enumerate(objs_a):
            for now, other in enumerate(objs_b):
                if row.pk in kept or other.pk in kept or now in found.values():
                    continue
                if not self.get_child_comparison(row, other).has_changed():
                    found[was] = now
                    break
        return found


def worded(comparison: type[FieldComparison], label: Any) -> type[FieldComparison]:
    """Return ``comparison`` under ``label``, which the form has instead of the field's name."""
    said = {"field_label": lambda _self: capfirst(label)}
    return type(comparison.__name__, (comparison,), said)


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
