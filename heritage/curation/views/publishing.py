"""Publishing and approving, with words for what the database refuses."""

from typing import Any

from django.db import DataError, IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import TaskState
from wagtail.snippets.views.snippets import WorkflowActionView

from heritage.actions.review import leave_note
from heritage.curation.clashes import refusals
from heritage.curation.forms.review import FIELD, NoteForm
from heritage.curation.outcomes import tell, told, ways_on
from heritage.models import HeritageRecord

REFUSED = (IntegrityError, DataError)


class PublishingMixin:
    """For the forms of a record: the draft is saved, and what keeps it from the public is told."""

    request: HttpRequest
    object: HeritageRecord
    action: str
    workflow_action: str
    expects_json_response: bool

    def get_available_actions(self) -> list[str]:
        """Autosave saves: the window of a decision leaves its answer in the form it posts."""
        actions: list[str] = super().get_available_actions()  # type: ignore[misc]  # a mixin of views
        return actions[:1] if self.expects_json_response else actions

    def run_action_method(self) -> HttpResponse | None:
        """Publish, submit or approve as a whole or not at all."""
        if self.action == "workflow-action" and not self.object.current_workflow_task:
            return self._refused(
                [_("Hồ sơ vừa được duyệt hoặc gửi trả rồi; không làm lại lần nữa.")]
            )
        try:
            with transaction.atomic():
                answer: HttpResponse | None = super().run_action_method()  # type: ignore[misc]  # a mixin of views
        except REFUSED:
            draft = self._as_it_is.get_latest_revision_as_object()
            return self._refused(refusals(draft, self.request.user))
        return answer

    def submit_action(self) -> HttpResponse | None:
        """Submit, with the note for the reviewers if there is one."""
        form = NoteForm({"comment": self.request.POST.get(FIELD, "")})
        written = form.data["comment"].strip()
        if written and not form.is_valid():
            return self._refused([each for errors in form.errors.values() for each in errors])
        answer: HttpResponse | None = super().submit_action()  # type: ignore[misc]  # a mixin of views
        if written:
            leave_note(self._as_it_is, note=form.cleaned_data["comment"], user=self.request.user)
        return answer

    def _refused(self, told: list[str]) -> HttpResponse:
        for each in told:
            messages.error(self.request, each)
        return redirect(self.get_edit_url())  # type: ignore[attr-defined]  # the view's

    def get_error_message(self) -> str | None:
        """Say what was refused: it may be more than saving."""
        words = {
            "publish": _("Chưa công bố được: hãy sửa những chỗ đã đánh dấu."),
            "submit": _("Chưa gửi duyệt được: hãy sửa những chỗ đã đánh dấu."),
            "workflow-action": _("Chưa quyết định được: hãy sửa những chỗ đã đánh dấu."),
        }
        if self.action not in words:
            told: str | None = super().get_error_message()  # type: ignore[misc]  # a mixin of views
            return told
        return words[self.action]

    def get_success_message(self, instance: HeritageRecord | None = None) -> str:
        """Say exactly what happened, and to which record."""
        return told(self._deed, self._as_it_is)

    def get_success_buttons(self) -> list[Any]:
        """The way to see it."""
        return ways_on(self._deed, self._as_it_is, self.request)

    @property
    def _deed(self) -> str:
        return self.workflow_action if self.action == "workflow-action" else self.action

    @cached_property
    def _as_it_is(self) -> HeritageRecord:
        """The record in the database: the form's is the draft, whatever became of it."""
        return HeritageRecord.objects.get(pk=self.object.pk)


class RecordWorkflowActionView(WorkflowActionView):
    """The window in which a reviewer decides."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Decide; a refusal of the database is an error of the form."""
        try:
            with transaction.atomic():
                answer: HttpResponse = super().post(request, *args, **kwargs)
        except REFUSED:
            return self._refused(
                refusals(self.object.get_latest_revision_as_object(), request.user)
            )
        if self.task_state.status != TaskState.STATUS_IN_PROGRESS:
            tell(self.action_name, HeritageRecord.objects.get(pk=self.object.pk), request)
        return answer

    def _refused(self, told: list[str]) -> HttpResponse:
        if self.request.headers.get("x-requested-with") == "XMLHttpRequest":
            form = self.form_class(self.request.POST)
            for each in told:
                form.add_error(None, each)
            return self.render_modal_form(self.request, form)
        for each in told:
            messages.error(self.request, each)
        return redirect(self.redirect_url)
