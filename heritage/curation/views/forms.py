"""Forms of records."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.widgets.button import Button
from wagtail.models import Revision
from wagtail.snippets.views.snippets import CopyView, CreateView, DeleteView, EditView

from heritage.access.permissions import manageable
from heritage.curation.comments import CommentsSidePanel
from heritage.curation.forms import RecordForm
from heritage.curation.menus import PUBLISHING
from heritage.curation.notices import notices
from heritage.curation.views.publishing import PublishingMixin
from heritage.curation.views.standing import standing_buttons
from heritage.enums import State
from heritage.models import HeritageRecord

_OWN_ROWS = ("identifiers",)
"""Rows that say which thing it is: a copy is another thing."""


class RemarksMixin:
    """A form with the officers' remarks beside it."""

    request: HttpRequest
    object: HeritageRecord
    form: RecordForm
    view_name: str

    def get_side_panels(self) -> MediaContainer:
        """Add the remarks to Wagtail's panels."""
        panels = super().get_side_panels()  # type: ignore[misc]  # a mixin of views
        saved = self.view_name != "create"
        record = self.object if saved else self.form.instance
        return MediaContainer([*panels, CommentsSidePanel(record, self.request, saved=saved)])


class RecordCreateView(RemarksMixin, PublishingMixin, CreateView):
    """A new record from a paper dossier."""


class RecordCopyView(RemarksMixin, PublishingMixin, CopyView):
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


class RecordEditView(RemarksMixin, PublishingMixin, EditView):
    """The form of a record."""

    def get_queryset(self):  # type: ignore[no-untyped-def]  # the queryset's own type is dynamic
        """Only what this officer may see in the admin."""
        return manageable(self.model.objects.all(), self.request.user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say first what must be known before anything is changed."""
        for notice in notices(self.object, request.user):
            messages.warning(request, notice)
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response

    def save_instance(self) -> HeritageRecord:
        """Save; what a person sends on unchanged needs no version of its own.

        Autosave does: later ones write over it, which they may only do with their own.
        """
        newest: Revision | None = self.object.latest_revision
        if self.expects_json_response or newest is None or self.form.has_changed():
            saved: HeritageRecord = super().save_instance()
            return saved
        self.new_revision = newest
        record: HeritageRecord = self.form.instance
        return record

    def get_available_actions(self) -> list[str]:
        """A record that was withdrawn or merged is restored before it is published again."""
        actions: list[str] = super().get_available_actions()
        if self.object.state == State.ACTIVE:
            return actions
        return [action for action in actions if action not in PUBLISHING]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Add what a list offers beside a name, and for those who publish the ways out and back."""
        buttons: list[Button] = super().header_more_buttons
        for offer in hooks.get_hooks("register_snippet_listing_buttons"):
            buttons += offer(self.object, self.request.user, self.request.path)
        if self.permission_policy.user_has_permission(self.request.user, "publish"):
            buttons += standing_buttons(self.object)
        return buttons


class RecordDeleteView(DeleteView):
    """Deletes a draft for good; what was once public is withdrawn instead."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse, with the way on, what the policy keeps."""
        may = self.permission_policy.user_has_permission(request.user, "delete")
        if may and not self.user_has_permission_for_instance("delete", self.object):
            messages.error(
                request,
                _("“%(name)s” từng được công bố nên không xóa được; hãy rút hồ sơ và nêu lý do.")
                % {"name": self.object},
            )
            return HttpResponseRedirect(reverse(self.edit_url_name, args=(quote(self.object.pk),)))
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response


def _fresh(rows: Iterable[Model]) -> list[Model]:
    """Rows without ids: the form would post the ids of the original's rows and lose them all."""
    copies = list(rows)
    for row in copies:
        row.pk = None
    return copies
