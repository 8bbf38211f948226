"""One list of every record, which leads to each kind's own form."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views.snippets import CreateView, EditView

from heritage.curation import columns, views
from heritage.curation.viewsets.kinds import KindViewSet
from heritage.models import HeritageRecord

_ANSWERED = ("list", "list_results", "edit")
"""Addresses below the list of everything; all other work happens under the kind's own."""


class ToOwnFormView(EditView):
    """Sends to the form of the record's kind."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Redirect those who may edit; the finder knows who they are."""
        url = AdminURLFinder(request.user).get_edit_url(self.get_object())
        if url is None:
            raise PermissionDenied
        return HttpResponseRedirect(url)


class NoCreateView(CreateView):
    """A record is always of a kind, so nothing is created here."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse."""
        raise PermissionDenied


class AllRecordsViewSet(KindViewSet):
    """Every record of every kind; its chooser is the one that relations use."""

    model = HeritageRecord
    icon = "list-ul"
    menu_label = _("Tất cả hồ sơ")
    menu_name = "record-all"
    list_display = [
        "title_vi",
        columns.KindColumn(),
        columns.AreaColumn(),
        columns.StatusColumn(),
        columns.UpdatedColumn(),
    ]
    copy_view_enabled = False
    index_view_class = views.AllIndexView
    edit_view_class = ToOwnFormView
    add_view_class = NoCreateView

    def get_edit_handler(self) -> Any:
        """No form of its own; Wagtail's machinery wants one to exist."""
        return ObjectList([FieldPanel("title_vi")]).bind_to_model(self.model)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Only the list and the way from it."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in _ANSWERED]
