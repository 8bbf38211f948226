"""The chooser's modal: find an asset, or bring one in."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic.base import View
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import chooser
from wagtail.permissions import policy_registry

from media.choosers.widget import value_extras
from media.intake.arriving import Arriving, token_name
from media.intake.envelope import extension_of
from media.kinds import MediaKind, all_kinds, kind_for
from media.models.enums import AssetKind

_UPLOAD_PREFIX = "asset-upload"


class AssetFilterForm(SearchFilterMixin, BaseFilterForm):
    """Search by words, narrowed to one kind."""

    kind = forms.ChoiceField(
        label=_("Loại"),
        required=False,
        choices=lambda: [("", _("Mọi loại")), *AssetKind.choices],
        widget=forms.Select(attrs={"data-chooser-modal-search-filter": True}),
    )

    def filter(self, objects: Any) -> Any:
        """Apply the kind first: search results cannot be filtered afterwards."""
        if kind := self.cleaned_data.get("kind"):
            objects = objects.filter(kind=kind)
        return super().filter(objects)


class OwnAssetsMixin:
    """Only assets whose collections the officer may choose from."""

    model_class: Any
    request: Any

    def get_object_list(self) -> "QuerySet[Any]":
        """Return them with what the list shows."""
        policy = policy_registry.get_by_type(self.model_class)
        assets = policy.instances_user_has_any_permission_for(self.request.user, ["choose"])
        return assets.for_gallery()


class UploadMixin(chooser.CreationFormMixin):
    """A picture's form; a file that is of another kind by its name gets that kind's form."""

    creation_tab_id = "upload"

    def get_creation_form_class(self) -> type[forms.ModelForm]:
        """Return Wagtail's form of the payload model that fits the uploaded file."""
        return self._kind().form_class()

    def get_creation_form_kwargs(self) -> dict[str, Any]:
        """Add the user, and note who uploads."""
        kwargs = super().get_creation_form_kwargs()
        kwargs |= {"user": self.request.user, "prefix": _UPLOAD_PREFIX}
        if self.request.method == "POST":
            kwargs["instance"] = self._kind().new_payload(uploaded_by_user=self.request.user)
        return kwargs

    def get_creation_form(self) -> forms.ModelForm:
        """Let the file dialogue offer every kind."""
        form = super().get_creation_form()
        others = (kind for kind in all_kinds() if kind.kind != AssetKind.IMAGE)
        endings = ",".join(f".{extension}" for kind in others for extension in kind.extensions)
        form.fields["file"].widget.attrs["accept"] = f"image/*,{endings}"
        form.offers_existing = True
        return form

    def _kind(self) -> MediaKind:
        """The kind that the sent file comes in as; pictures when there is none or it is odd."""
        found = kind_for(extension_of(self._filename()))
        return found or next(kind for kind in all_kinds() if kind.kind == AssetKind.IMAGE)

    def _filename(self) -> str:
        """What the file is called that was sent, or that came piece by piece; "" for none."""
        name = f"{_UPLOAD_PREFIX}-file"
        file = self.request.FILES.get(name)
        if file is not None:
            return str(file.name)
        try:
            token = self.request.POST.get(token_name(name), "")
            return Arriving.find(token, self.request.user.pk).filename
        except LookupError:
            return ""


class ChosenMixin(chooser.ChosenResponseMixin):
    """Sends the preview along with the title."""

    def get_chosen_response_data(self, item: Any) -> dict[str, Any]:
        """Add what the widget shows."""
        return {**super().get_chosen_response_data(item), **value_extras(item)}


class BaseAssetChooseView(OwnAssetsMixin, UploadMixin, chooser.BaseChooseView):
    """The list with small pictures."""

    per_page = 12
    ordering = ["-created", "id"]
    filter_form_class = AssetFilterForm

    @property
    def columns(self) -> list[Column]:
        """Picture, title, kind, day."""
        from media.curation.columns import PreviewColumn

        return [
            PreviewColumn(),
            *super().columns,
            Column("kind", label=_("Loại"), accessor="get_kind_display"),
            DateColumn("created", label=_("Ngày tạo")),
        ]


class AssetChooseView(chooser.ChooseViewMixin, BaseAssetChooseView):
    """The whole modal."""


class AssetChooseResultsView(chooser.ChooseResultsViewMixin, BaseAssetChooseView):
    """Just the list, when searching and turning pages."""


class AssetChosenView(OwnAssetsMixin, chooser.ChosenViewMixin, ChosenMixin, View):
    """One asset was chosen."""

    def get_object(self, pk: str) -> Any:
        """Return it; refuse what the officer was not offered."""
        asset = super().get_object(pk)
        if not self.get_object_list().filter(pk=asset.pk).exists():
            raise PermissionDenied
        return asset


class AssetChosenMultipleView(OwnAssetsMixin, chooser.ChosenMultipleViewMixin, ChosenMixin, View):
    """Several were chosen at once."""

    def get_objects(self, pks: list[str]) -> "QuerySet[Any]":
        """Return those of them the officer was offered."""
        return self.get_object_list().filter(pk__in=pks)


class AssetCreateView(chooser.CreateViewMixin, UploadMixin, ChosenMixin, View):
    """A new file comes in and is chosen."""

    model = None

    @cached_property
    def permission_policy(self) -> Any:
        """Return the policy of assets."""
        return policy_registry.get_by_type(self.model_class)

    def save_form(self, form: forms.ModelForm) -> Any:
        """Save the payload; what is chosen is its asset."""
        return form.save().asset
