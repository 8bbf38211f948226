"""Saving a form again while somebody types: one line of history a sitting, nothing undone."""

from typing import Any

from django.db import transaction
from wagtail.actions.edit import EditAction
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

from heritage.models import HeritageRecord

_CREATED, _EDITED = "wagtail.create", "wagtail.edit"
_DECIDED = (
    *("live", "expired", "first_published_at", "last_published_at", "live_revision_id"),
    *("latest_revision_id", "has_unpublished_changes", "locked", "locked_at", "locked_by_id"),
    *("state", "state_reason_vi", "state_reason_en", "merged_into_id"),
)
"""What no form writes: others decide it while the form is open."""


class EditRecordAction(EditAction):
    """Wagtail's action; a save over the revision of the same sitting adds no line of its own.

    Wagtail's would log every autosave (it groups them for pages only). Here the line of the
    sitting moves on: to the latest hour, to the latest name; a record's first sitting stays
    the line of its creation, with the hour it began. What changes nothing is not logged.
    """

    overwrite_revision: Any

    @transaction.atomic
    def execute(self, skip_permission_checks: bool = False) -> HeritageRecord:
        """Save; then log it, or renew the line there is."""
        self._as_decided()
        line = self._line()
        if line is not None or not self.content_changed:
            self.log_action = None
        record: HeritageRecord = super().execute(skip_permission_checks=skip_permission_checks)
        if line is not None:
            line.label = str(record)
            line.content_changed = line.content_changed or self.content_changed
            if line.action == _EDITED:
                line.timestamp = self.revision.created_at
            line.save(update_fields=["label", "content_changed", "timestamp"])
        return record

    def _as_decided(self) -> None:
        """Take over what was decided since the form was read.

        A draft's row is written whole: an autosave on its way while the record is published,
        withdrawn or locked would undo that. What is public by now keeps its revision.
        """
        rows = HeritageRecord.objects.select_for_update().filter(pk=self.instance.pk)
        for name, value in rows.values(*_DECIDED).get().items():
            setattr(self.instance, name, value)
        if self.overwrite_revision and self.overwrite_revision.pk == self.instance.live_revision_id:
            self.overwrite_revision = None

    def _line(self) -> Any:
        """The line of the sitting whose revision is being saved over, if it is one."""
        if not (self.overwrite_revision and self.log_action == _EDITED):
            return None
        entries = registry.get_logs_for_instance(self.instance).filter(
            user=self.user, revision=self.overwrite_revision, action__in=(_CREATED, _EDITED)
        )
        found: ModelLogEntry | None = entries.order_by("-timestamp", "-pk").first()
        return found
