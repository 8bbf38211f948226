"""A Wagtail viewset per kind, and one list of everything."""

from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from heritage.curation.dossiers import dossier
from heritage.curation.panels import form_of
from heritage.enums import Kind
from heritage.models import HeritageRecord, kind_models

ICONS = {
    Kind.SITE: "home",
    Kind.OBJECT: "pick",
    Kind.DOCUMENT: "doc-full",
    Kind.ELEMENT: "group",
    Kind.PERSON: "user",
    Kind.GROUP: "group",
    Kind.PLACE: "site",
}


class KindViewSet(SnippetViewSet):
    """List, forms, drafts, review and history of one kind."""

    list_display = ["title_vi", "area", "office", "live", UpdatedAtColumn()]
    list_filter = ["area", "office", "live", "access"]
    list_per_page = 50
    ordering = ["-updated_at", "-pk"]
    copy_view_enabled = True
    inspect_view_enabled = False

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """Permissions of the proxy, not of the table."""
        content_type = ContentType.objects.get_for_model(self.model, for_concrete_model=False)
        return Permission.objects.filter(content_type=content_type)

    def get_edit_handler(self) -> Any:
        """Bind the form of the dossier in force."""
        return form_of(dossier(self.model.KIND)).bind_to_model(self.model)

    def get_queryset(self, request: HttpRequest) -> QuerySet[HeritageRecord]:
        """Rows with what the list shows; the policy of areas joins here."""
        return self.model.objects.select_related("area", "office")


class AllIndexView(IndexView):
    """The list of everything links each row to its kind's form."""

    def get_edit_url(self, instance: HeritageRecord) -> str | None:
        """Address of the row's own form."""
        return AdminURLFinder(self.request.user).get_edit_url(instance)


class AllEditView(EditView):
    """Sends to the form of the record's kind."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Redirect; the finder answers only those who may edit."""
        url = AdminURLFinder(request.user).get_edit_url(self.object)
        if url is None:
            raise PermissionDenied
        return HttpResponseRedirect(url)


class NoCreateView(CreateView):
    """A record is always of a kind."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse."""
        raise PermissionDenied


class AllRecordsViewSet(KindViewSet):
    """Every record of every kind; also the chooser of relations."""

    model = HeritageRecord
    icon = "list-ul"
    menu_label = _("Tất cả hồ sơ")
    menu_name = "all-records"
    list_display = ["title_vi", "kind", "area", "live", UpdatedAtColumn()]
    list_filter = ["kind", "area", "office", "live", "access"]
    panels = [FieldPanel("title_vi")]
    index_view_class = AllIndexView
    edit_view_class = AllEditView
    add_view_class = NoCreateView

    def get_edit_handler(self) -> Any:
        """No form of its own."""
        return SnippetViewSet.get_edit_handler(self)


def _viewset(kind: Kind) -> type[KindViewSet]:
    model = kind_models()[kind.value]
    attributes = {
        "model": model,
        "icon": ICONS[kind],
        "menu_label": kind.label,
        "menu_name": kind.value,
    }
    return type(f"{model.__name__}ViewSet", (KindViewSet,), attributes)


class RecordsGroup(SnippetViewSetGroup):
    """The menu of records."""

    menu_label = _("Hồ sơ di sản")
    menu_name = "records"
    menu_icon = "folder-open-inverse"
    menu_order = 100
    items = (AllRecordsViewSet, *(_viewset(kind) for kind in Kind))
