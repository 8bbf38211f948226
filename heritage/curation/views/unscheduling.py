"""Taking a schedule back: the draft forgets its hour, so that it can be published at once."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.snippets.views.snippets import RevisionsUnscheduleView

from heritage.models import HeritageRecord


class RecordUnscheduleView(RevisionsUnscheduleView):
    """Wagtail's view leaves the hour in the draft, and its form would schedule it again."""

    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the schedule back; a newer draft keeps the hour that was written into it."""
        answer: HttpResponse = super().post(request, *args, **kwargs)
        if self.revision.pk == self.object.latest_revision_id:
            self._forget_hour()
        return answer

    def get_success_message(self) -> str:
        """Name the version by its time: its number says nothing to people."""
        told = _("Đã bỏ hẹn giờ công bố hồ sơ “%(name)s” (bản lưu lúc %(at)s).")
        return told % {"name": self.get_object_display_title(), "at": self._saved_at()}

    def get_page_subtitle(self) -> str:
        """The record and the version, by its time."""
        told = _("%(name)s, bản lưu lúc %(at)s")
        return told % {"name": self.get_object_display_title(), "at": self._saved_at()}

    def _saved_at(self) -> str:
        return date_format(localtime(self.revision.created_at), "SHORT_DATETIME_FORMAT")

    def _forget_hour(self) -> None:
        # A draft that was never public stands in the table itself as well.
        HeritageRecord.objects.filter(pk=self.object.pk, live=False).update(go_live_at=None)
        draft = self.revision.as_object()
        draft.go_live_at = None
        draft.save_revision(user=self.request.user)
