"""Scanned documents in the admin: list, description, pages in their order."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.urls.resolvers import URLPattern
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from media.curation.sequences.adding import add_pages
from media.curation.sequences.allowed import allowed
from media.curation.sequences.form import PageSequenceForm
from media.curation.sequences.panels import AssetFieldPanel, PagePanel, WaysPanel
from media.curation.sequences.writing import write_page
from media.kinds.pages.models import PageSequence


def _asset_pair(name: str) -> FieldRowPanel:
    return FieldRowPanel([AssetFieldPanel(f"{name}_{code}") for code in ("vi", "en")])


def _asset_row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([AssetFieldPanel(name) for name in names])


class SequenceCreateView(CreateView):
    """Describes a new document; what follows is its pages."""

    def get_success_url(self) -> str:
        """Return where pages are added."""
        return reverse("media_sequences:add_pages", args=[self.object.pk])


class SequenceIndexView(IndexView):
    """Lists the documents that the officer works with."""

    def get_base_queryset(self) -> Any:
        """Return them with their assets."""
        found = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change", "delete", "choose"]
        )
        return found.select_related("asset")


class OwnMixin:
    """Only a document in a collection where the officer may change it."""

    request: Any

    def get_object(self) -> PageSequence:
        """Return it; raises `PermissionDenied` for any other."""
        found: PageSequence = super().get_object()  # type: ignore[misc]  # a mixin of views
        return allowed(self.request.user, found)


class SequenceEditView(OwnMixin, EditView):
    """Changes a document's description and the order of its pages."""

    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the form while nobody else adds pages: saving drops what it did not know of."""
        PageSequence.objects.select_for_update().filter(pk=kwargs["pk"]).first()
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer


class SequenceDeleteView(OwnMixin, DeleteView):
    """Throws a document away with all its pages."""


class SequenceViewSet(ModelViewSet):
    """Documents of several pages; who may add and change pictures may do so with them."""

    model = PageSequence
    icon = "copy"
    menu_label = pgettext_lazy("số nhiều", "Bản quét")
    menu_name = "sequences"
    menu_order = 295
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = SequenceIndexView
    add_view_class = SequenceCreateView
    edit_view_class = SequenceEditView
    delete_view_class = SequenceDeleteView
    list_display = [
        "title",
        Column("access", label=_("Phạm vi xem"), accessor="asset.get_access_display"),
        DateColumn("created_at", label=_("Ngày tạo"), sort_key="created_at"),
    ]
    list_filter = ["direction", "script"]
    edit_handler = ObjectList(
        [
            WaysPanel(),
            FieldPanel("title"),
            _asset_pair("alt"),
            _asset_pair("caption"),
            FieldRowPanel([FieldPanel("direction"), FieldPanel("script"), FieldPanel("facing")]),
            InlinePanel(
                "pages",
                heading=_("Các trang theo thứ tự"),
                label=_("trang"),
                panels=[
                    PagePanel(),
                    FieldRowPanel([FieldPanel("label"), FieldPanel("role")]),
                    FieldRowPanel([FieldPanel("section_vi"), FieldPanel("section_en")]),
                ],
            ),
            MultiFieldPanel(
                [
                    _asset_row("rights", "access", "max_side"),
                    _asset_row("consent", "consent_note"),
                    AssetFieldPanel("protocols"),
                    _asset_row("creator", "rights_holder"),
                    _asset_pair("credit"),
                    _asset_row("source", "source_url"),
                    _asset_row("captured", "captured_on"),
                    AssetFieldPanel("generated"),
                    FieldRowPanel([FieldPanel("edition_vi"), FieldPanel("edition_en")]),
                    FieldPanel("collection"),
                ],
                heading=_("Quyền và nguồn gốc, chung cho mọi trang"),
            ),
        ],
        base_form_class=PageSequenceForm,
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses of the set, those of pages among them."""
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/pages/", add_pages, name="add_pages"),
            path("<int:pk>/lines/", write_page, name="write_first"),
            path("<int:pk>/lines/<int:page>/", write_page, name="write_page"),
        ]


sequence_viewset = SequenceViewSet("media_sequences", url_prefix="assets/sequences")
