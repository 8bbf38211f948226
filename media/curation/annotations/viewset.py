"""Pictures with notes in the admin: list, and the form beside the picture they are drawn on."""

from typing import Any

from django.db.models import Count
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from media.curation.annotations.form import AnnotatedForm
from media.curation.beside_pictures import OwnMixin
from media.kinds.image.annotations import Annotated
from media.kinds.image.models import MuseumImage

MOST = 40
"""Notes on one picture."""


class AnnotatedIndexView(IndexView):
    """Lists the pictures with notes that the officer works with."""

    def get_base_queryset(self) -> Any:
        """Return them with their pictures, counted."""
        return OwnMixin.get_queryset(self).annotate(count=Count("annotations"))


class AnnotatedCreateView(OwnMixin, CreateView):
    """Notes on a picture that has none; `?image=` names it."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Lead to the notes that the picture has already."""
        self.object = self.get_queryset().filter(image=self._named()).first()
        if self.object is not None:
            return redirect(self.get_edit_url())
        return super().get(request, *args, **kwargs)

    def get_success_url(self) -> str:
        """Go on to the form where places are drawn on the picture."""
        return str(self.get_edit_url())

    def get_initial_form_instance(self) -> Annotated:
        """Begin with the picture that was named, if the officer may change it."""
        policy = policy_registry.get_by_type(MuseumImage)
        own = policy.instances_user_has_any_permission_for(self.request.user, ["change"])
        found = own.select_related("asset").filter(pk=self._named()).first()
        return Annotated(image=found) if found else Annotated()

    def _named(self) -> int | None:
        told = self.request.GET.get("image", "")
        return int(told) if told.isascii() and told.isdecimal() and len(told) < 10 else None


class AnnotatedEditView(OwnMixin, EditView):
    """Changes the notes."""


class AnnotatedDeleteView(OwnMixin, DeleteView):
    """Takes all notes off a picture."""

    page_title = _("Bỏ mọi chú giải")

    def get_confirmation_message(self) -> str:
        """Say that the picture stays."""
        return str(_("Ảnh vẫn còn trong kho; các chú giải trên ảnh sẽ mất."))


class AnnotatedViewSet(ModelViewSet):
    """Notes on pictures; who may change a picture may do so with these."""

    model = Annotated
    icon = "comment"
    menu_label = _("Chú giải trên ảnh")
    menu_name = "annotations"
    menu_order = 296
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = AnnotatedIndexView
    add_view_class = AnnotatedCreateView
    edit_view_class = AnnotatedEditView
    delete_view_class = AnnotatedDeleteView
    create_template_name = "media/admin/annotated_form.html"
    edit_template_name = "media/admin/annotated_form.html"
    list_display = ["__str__", Column("count", label=_("Số chú giải"), accessor="count")]
    edit_handler = ObjectList(
        [
            FieldPanel(
                "image", help_text=_("Lưu một lần rồi vẽ vùng ngay trên ảnh, hoặc gõ bốn số.")
            ),
            InlinePanel(
                "annotations",
                heading=_("Các chỗ được chú giải"),
                label=_("chú giải"),
                max_num=MOST,
                panels=[
                    FieldRowPanel([FieldPanel(name) for name in ("x", "y", "width", "height")]),
                    FieldRowPanel([FieldPanel("note_vi"), FieldPanel("note_en")]),
                ],
            ),
        ],
        base_form_class=AnnotatedForm,
    )


annotated_viewset = AnnotatedViewSet("media_annotations", url_prefix="assets/annotations")
