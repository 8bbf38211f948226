"""The officers' list and form of 3D models."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from media.forms.model3d import ModelWithViewsForm
from media.kinds.model3d.models import MuseumModel3D
from media.kinds.model3d.permissions import MODEL_POLICY


def _of_officer(user: Any) -> QuerySet[MuseumModel3D]:
    """The models in collections that the officer works with."""
    found = MODEL_POLICY.instances_user_has_any_permission_for(user, ["change", "delete"])
    models: QuerySet[MuseumModel3D] = found.select_related("asset").order_by("-asset__created")
    return models


class ModelIndexView(IndexView):
    """The list."""

    def get_base_queryset(self) -> QuerySet[MuseumModel3D]:
        """Return the officer's models."""
        return _of_officer(self.request.user)


class _ForOfficer:
    """Gives the form the officer, who decides which collections it offers."""

    request: Any

    def get_form_kwargs(self) -> dict[str, Any]:
        """Add the user."""
        return {**super().get_form_kwargs(), "user": self.request.user}  # type: ignore[misc]  # a mixin


class ModelCreateView(_ForOfficer, CreateView):
    """A new model."""

    def get_initial_form_instance(self) -> MuseumModel3D:
        """Note who uploads."""
        return MuseumModel3D(uploaded_by_user=self.request.user)


class ModelEditView(_ForOfficer, EditView):
    """A model with its views and what was made from it."""

    def get_queryset(self) -> QuerySet[MuseumModel3D]:
        """Only the officer's own are there."""
        return _of_officer(self.request.user)


class ModelDeleteView(DeleteView):
    """Taking a model away, unless a record shows it."""

    def get_queryset(self) -> QuerySet[MuseumModel3D]:
        """Only the officer's own are there."""
        return _of_officer(self.request.user)


class ModelViewSet3D(ModelViewSet):
    """Models of things and buildings."""

    model = MuseumModel3D
    icon = "media"
    menu_label = _("Mô hình 3D")
    menu_order = 305
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = ModelIndexView
    add_view_class = ModelCreateView
    edit_view_class = ModelEditView
    delete_view_class = ModelDeleteView
    create_template_name = "media/admin/model3d_form.html"
    edit_template_name = "media/admin/model3d_form.html"
    list_display = [
        "title",
        Column("triangles", label=_("Số tam giác"), accessor="triangles"),
        Column("bytes", label=_("Dung lượng (byte)"), accessor="asset.bytes"),
    ]
    search_fields = ["title"]
    form_fields = ["title"]

    def get_form_class(self, for_update: bool = False) -> type[ModelWithViewsForm]:
        """Return our form."""
        return ModelWithViewsForm


model3d_viewset = ModelViewSet3D("media_models3d", url_prefix="models3d")
