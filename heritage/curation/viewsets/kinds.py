"""List, forms, drafts, review and history of one kind."""

from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path

from heritage.curation import columns, views
from heritage.curation.choosers import RecordChooserViewSet
from heritage.curation.dossiers import dossier
from heritage.curation.filters import filters_for
from heritage.curation.panels import form_of
from heritage.curation.reads import listed
from heritage.curation.viewsets.spoken import SpokenSnippetViewSet
from heritage.models import HeritageRecord


class KindViewSet(SpokenSnippetViewSet):
    """The officer's side of one kind; subclasses name the model."""

    list_display = [
        "title_vi",
        columns.AreaColumn(),
        columns.OfficeColumn(),
        columns.StatusColumn(),
        columns.UpdatedColumn(),
    ]
    list_per_page = 50
    ordering = ["-updated_at", "-pk"]
    copy_view_enabled = True
    inspect_view_enabled = False
    index_view_class = views.KindIndexView
    add_view_class = views.RecordCreateView
    copy_view_class = views.RecordCopyView
    edit_view_class = views.RecordEditView
    delete_view_class = views.RecordDeleteView
    unpublish_view_class = views.RecordUnpublishView
    revisions_unschedule_view_class = views.RecordUnscheduleView
    workflow_action_view_class = views.RecordWorkflowActionView
    chooser_viewset_class = RecordChooserViewSet

    @property
    def filterset_class(self) -> Any:
        """What the list can be narrowed by."""
        return filters_for(self.model)

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """Permissions of the proxy: Wagtail would look under the table's content type."""
        content_type = ContentType.objects.get_for_model(self.model, for_concrete_model=False)
        return Permission.objects.filter(content_type=content_type)

    def get_edit_handler(self) -> Any:
        """Bind the form of the dossier in force."""
        return form_of(dossier(self.model.KIND)).bind_to_model(self.model)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the ways out of public life and back."""
        return [
            *super().get_urlpatterns(),
            *(
                path(f"{name}/<int:pk>/", self.construct_view(view), name=name)
                for name, (view, _icon) in views.STANDING_VIEWS.items()
            ),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[HeritageRecord]:
        """Rows this officer may see, with what the list shows."""
        return listed(self.model, request.user)
