"""Lists of authorities, searched by names with or without marks; and how their forms lie."""

from typing import Any

from django.db.models import Model, QuerySet
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.views import generic
from wagtail.snippets.views import snippets

from heritage.curation.folding import named_like
from heritage.curation.views.lists import NamesInOrderMixin


def pair(name: str) -> FieldRowPanel:
    """Vietnamese and English side by side."""
    return FieldRowPanel(
        [FieldPanel(f"{name}_vi"), FieldPanel(f"{name}_en")], classname="bilingual"
    )


def row(*names: str) -> FieldRowPanel:
    """Fields beside each other."""
    return FieldRowPanel([FieldPanel(name) for name in names])


class FoldedIndexMixin(NamesInOrderMixin):
    """A list searched by names with or without marks."""

    is_searchable = True
    search_backend_name = None
    search_fields: Any
    is_searching: bool
    search_query: str
    model: type[Model]
    list_display: list[str]

    def get_base_queryset(self) -> QuerySet:
        """Rows with the related ones that the list names."""
        fields = {field.name: field for field in self.model._meta.get_fields()}
        related = [name for name in self.list_display if fields[name].many_to_one]
        rows: QuerySet = super().get_base_queryset()  # type: ignore[misc]  # a mixin of views
        return rows.select_related(*related)

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Narrow to the names that match."""
        if not self.is_searching:
            return queryset
        return named_like(queryset, self.search_query, self.search_fields)


class FoldedIndexView(FoldedIndexMixin, generic.IndexView):
    """For plain models."""


class FoldedSnippetIndexView(FoldedIndexMixin, snippets.IndexView):
    """For models with a chooser."""
