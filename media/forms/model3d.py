"""The form of 3D models: add, edit with the views of it, and inside choosers."""

from functools import partial
from typing import Any, cast

from django import forms
from django.conf import settings
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.collections import BaseCollectionMemberForm, CollectionChoiceField
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from media.forms.asset_fields import AssetFieldsMixin, like
from media.forms.image import PictureField
from media.kinds.making import ask_for
from media.kinds.model3d.intake import AcceptedModel, accept_model
from media.kinds.model3d.models import ModelCopy, ModelView, MuseumModel3D

_DRAWN_BY = {"poster", "turn", "tilt"}
"""Fields that the poster depends on besides the file."""
_MOST_VIEWS = 12


class ModelField(forms.FileField):
    """Refuses what is not one whole model that can be shown."""

    accepted: AcceptedModel

    def to_python(self, data: Any) -> Any:
        """Return the upload once the intake has accepted it."""
        upload = super().to_python(data)
        if upload is not None:
            self.accepted = accept_model(upload, upload.name or "")
        return upload


class PosterField(PictureField):
    """A picture that stands for the model, taken in as any picture is."""


class MuseumModel3DForm(AssetFieldsMixin, BaseCollectionMemberForm):
    """A model and its asset; its views are given once it is there (`ModelWithViewsForm`)."""

    required_asset_fields = ("alt_vi",)
    collection = CollectionChoiceField(
        label=gettext_lazy("Bộ sưu tập"), queryset=Collection.objects.all(), empty_label=None
    )

    class Meta:
        model = MuseumModel3D
        fields = ("title", "file", "poster", "collection", "turn", "tilt", "real_size")
        widgets = {"file": forms.FileInput(attrs={"accept": ".glb"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"] = like(self.fields["file"], ModelField)
        self.fields["file"].help_text = _(
            "Một tệp GLB (glTF 2.0); nặng nhất %(limit)s, nhiều nhất %(triangles)s triệu tam giác."
        ) % {
            "limit": filesizeformat(settings.MEDIA_MAX_MODEL_BYTES),
            "triangles": f"{settings.MEDIA_MAX_MODEL_TRIANGLES / 1_000_000:g}",
        }
        self.fields["poster"] = like(self.fields["poster"], PosterField)
        self.order_fields(["title", "file", "alt_vi", "alt_en", "poster", "turn", "tilt"])

    @cached_property
    def permission_policy(self) -> Any:
        """Who may put models into which collections."""
        return policy_registry.get_by_type(MuseumModel3D)

    def save(self, commit: bool = True) -> Any:
        """Note what the intake measured, then save payload and asset together."""
        new_file = "file" in self.changed_data
        if new_file:
            self.instance.measured(cast("ModelField", self.fields["file"]).accepted)
        saved = super().save(commit=commit)
        if commit and not new_file and _DRAWN_BY.intersection(self.changed_data):
            drawn = (ModelCopy.Role.POSTER, ModelCopy.Role.THUMB)
            ModelCopy.objects.filter(model=saved, role__in=drawn).delete()
            transaction.on_commit(partial(ask_for, saved, again=True))
        return saved


ViewFormSet = forms.inlineformset_factory(
    MuseumModel3D,
    ModelView,
    fields=(
        *("order", "label_vi", "label_en", "text_vi", "text_en"),
        *("turn", "tilt", "distance", "x", "y", "z"),
    ),
    widgets={name: forms.Textarea(attrs={"rows": 2}) for name in ("text_vi", "text_en")},
    extra=3,
    max_num=_MOST_VIEWS,
    validate_max=True,
)


class ModelWithViewsForm(MuseumModel3DForm):
    """The whole form: the model and, below it, its views."""

    def __init__(self, data: Any = None, files: Any = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.views = ViewFormSet(data, instance=self.instance, prefix="views")

    def is_valid(self) -> bool:
        """Say whether both are in order; each view's errors stand beside it."""
        return super().is_valid() & self.views.is_valid()

    def save(self, commit: bool = True) -> Any:
        """Save the model, then its views."""
        with transaction.atomic():
            saved = super().save(commit=commit)
            if commit:
                self.views.instance = saved
                self.views.save()
        return saved
