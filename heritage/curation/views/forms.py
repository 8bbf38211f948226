"""Forms of records."""

from collections.abc import Iterable

from django.db.models import Model
from modelcluster.models import get_all_child_relations
from wagtail.admin.ui.components import MediaContainer
from wagtail.snippets.views.snippets import CopyView, CreateView, EditView

from heritage.access.permissions import manageable
from heritage.curation.comments import CommentsSidePanel
from heritage.models import HeritageRecord

_OWN_ROWS = ("identifiers",)
"""Rows that say which thing it is: a copy is another thing."""


class RecordCreateView(CreateView):
    """A new record from a paper dossier."""


class RecordCopyView(CopyView):
    """A new record that starts from another one's words; identity is never copied."""

    def get_initial_form_instance(self) -> HeritageRecord:
        """Return the record with nothing that belongs to it alone."""
        record = super().get_initial_form_instance()
        record.pid = record.slug = ""
        record.live = False
        for relation in get_all_child_relations(record):
            name = relation.get_accessor_name()
            setattr(record, name, [] if name in _OWN_ROWS else _fresh(getattr(record, name).all()))
        return record


class RecordEditView(EditView):
    """The form of a record."""

    def get_queryset(self):  # type: ignore[no-untyped-def]  # the queryset's own type is dynamic
        """Only what this officer may see in the admin."""
        return manageable(self.model.objects.all(), self.request.user)

    def get_side_panels(self) -> MediaContainer:
        """Add the officers' remarks to Wagtail's panels."""
        panels = [*super().get_side_panels(), CommentsSidePanel(self.object, self.request)]
        return MediaContainer(panels)


def _fresh(rows: Iterable[Model]) -> list[Model]:
    """Rows without ids: the form would post the ids of the original's rows and lose them all."""
    copies = list(rows)
    for row in copies:
        row.pk = None
    return copies
