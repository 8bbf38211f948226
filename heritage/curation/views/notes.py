"""The window in which a writer leaves a note for the reviewers."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin.modal_workflow import render_modal_workflow

from heritage.curation.forms.review import NoteForm

_TEMPLATE = "wagtailadmin/shared/workflow_action_modal.html"
"""The window of the reviewers' answers."""


@require_http_methods(["GET", "HEAD", "POST"])
def review_note(request: HttpRequest) -> HttpResponse:
    """Ask for the note; hand back what was written to the form that will be sent with it."""
    form = NoteForm(request.POST or None)
    if form.is_valid():
        answer = {"step": "success", "cleaned_data": form.cleaned_data}
        return render_modal_workflow(request, None, json_data=answer)
    context = {
        "form": form,
        "action_verbose": _("Gửi duyệt, kèm lời nhắn"),
        "submit_url": reverse("heritage_review_note"),
    }
    return render_modal_workflow(request, _TEMPLATE, None, context, json_data={"step": "action"})
