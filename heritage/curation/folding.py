"""Finding rows of small tables by name, typed with or without marks."""

from collections.abc import Sequence

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin

from search.analysis import fold

_LONGEST = 200


def named_like(rows: QuerySet, text: str, fields: Sequence[str]) -> QuerySet:
    """Rows whose ``fields`` hold every word of ``text``, marks and case apart.

    Reads the names of the whole table: for authorities (thousands), never for records.
    """
    words = fold(text[:_LONGEST]).split()
    found = [
        pk
        for pk, *names in rows.values_list("pk", *fields)
        if _holds(" ".join(filter(None, names)), words)
    ]
    return rows.filter(pk__in=found)


def _holds(text: str, words: Sequence[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)


class NameFilterForm(SearchFilterMixin, BaseFilterForm):
    """A chooser's search box; subclasses say which fields are names."""

    name_fields: Sequence[str] = ()

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["q"].widget = forms.TextInput(attrs={"placeholder": _("Tìm theo tên")})

    def filter(self, objects: QuerySet) -> QuerySet:
        """Narrow to the names that match."""
        self.search_query = self.cleaned_data.get("q") or None
        if not self.search_query:
            return objects
        self.is_searching = True
        return named_like(objects, self.search_query, self.name_fields)


def name_filter(*fields: str) -> type[NameFilterForm]:
    """Return a search form over ``fields``."""
    return type("NameFilterForm", (NameFilterForm,), {"name_fields": fields})
