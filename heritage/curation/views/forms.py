"""Forms of records."""

from wagtail.snippets.views.snippets import CopyView, CreateView, EditView

from heritage.access.permissions import manageable
from heritage.models import HeritageRecord


class RecordCreateView(CreateView):
    """A new record from a paper dossier."""


class RecordCopyView(CopyView):
    """A new record that starts from another one's words; identity is never copied."""

    def get_initial_form_instance(self) -> HeritageRecord:
        """Return the record with nothing that belongs to it alone."""
        record = super().get_initial_form_instance()
        record.pid = record.slug = ""
        record.live = False
        record.identifiers = []
        return record


class RecordEditView(EditView):
    """The form of a record."""

    def get_queryset(self):  # type: ignore[no-untyped-def]  # the queryset's own type is dynamic
        """Only what this officer may see in the admin."""
        return manageable(self.model.objects.all(), self.request.user)
