"""Lists of records."""

from typing import Any

from django.db.models import Model
from django.utils.functional import cached_property
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.snippets.views.snippets import IndexView

from heritage.curation.reads import tell_standing
from heritage.models import HeritageRecord
from heritage.models.ordered import order_fields


class NamesInOrderMixin:
    """A list whose columns of names sort as a dictionary does."""

    model: type[Model]

    def _get_custom_column(self, field_name: str, *args: Any, **options: Any) -> Column:
        """Sort a text by its key (`NameOrderField`), where it has one."""
        column: Column = super()._get_custom_column(field_name, *args, **options)  # type: ignore[misc]  # a mixin of views
        column.sort_key = order_fields(self.model).get(field_name, column.sort_key)
        return column


class KindIndexView(NamesInOrderMixin, IndexView):
    """The list of one kind; its number of queries does not depend on the rows."""

    def paginate_queryset(self, queryset: Any, page_size: int) -> tuple[Any, ...]:
        """Tell where each row of the page stands."""
        paginator, page, rows, more = super().paginate_queryset(queryset, page_size)
        page.object_list = tell_standing(rows)
        return paginator, page, page.object_list, more


class AllIndexView(KindIndexView):
    """The list of everything: each row leads to its kind's form, and nothing else is done here.

    No ticking for bulk actions: deleting a mixed set would cascade as the first row's class.
    """

    @cached_property
    def columns(self) -> list[Any]:
        """Columns without the tick boxes."""
        return [
            column
            for column in super().columns
            if not isinstance(column, BulkActionsCheckboxColumn)
        ]

    @cached_property
    def finder(self) -> AdminURLFinder:
        """Finds the form of a row, for those who may edit it."""
        return AdminURLFinder(self.request.user)

    def get_edit_url(self, instance: HeritageRecord) -> str | None:
        """Address of the row's own form."""
        return self.finder.get_edit_url(instance)

    def get_add_url(self) -> None:
        """Nothing is created without a kind."""

    def get_copy_url(self, instance: HeritageRecord) -> None:
        """Copying belongs to the kind's list."""

    def get_delete_url(self, instance: HeritageRecord) -> None:
        """Deleting belongs to the kind's list."""

    def get_inspect_url(self, instance: HeritageRecord) -> None:
        """There is nothing to inspect that the form does not show."""
