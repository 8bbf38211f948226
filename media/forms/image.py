"""The picture form: add, edit, several at once, and inside choosers."""

from typing import Any

from django import forms
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from media.forms.asset_fields import AssetFieldsMixin, like
from media.intake.accepted import Accepted
from media.kinds.image.intake import accept_picture
from media.kinds.panorama.intake import check_sphere
from media.models import AssetKind


class PictureField(WagtailImageField):
    """Refuses what is not a whole, bearable, plain picture before anything else looks at it."""

    accepted: Accepted

    def to_python(self, data: Any) -> Any:
        """Return the upload annotated as Wagtail wants it."""
        upload = forms.FileField.to_python(self, data)
        if upload is None:
            return None
        self.accepted = accept_picture(upload, upload.name or "")
        return super().to_python(data)

    def check_image_file_format(self, f: Any) -> None:
        """Done by the intake, on the content."""

    def check_image_file_size(self, f: Any) -> None:
        """Done by the intake."""

    def check_image_pixel_size(self, f: Any) -> None:
        """Done by the intake, on the header."""


class SphereField(PictureField):
    """Refuses moreover what is not a whole sphere: one looks about in what it replaces."""

    def to_python(self, data: Any) -> Any:
        """Return the upload annotated as Wagtail wants it."""
        upload = super().to_python(data)
        if upload is not None:
            check_sphere(upload, self.accepted.width or 0, self.accepted.height or 0)
        return upload


class MuseumImageForm(AssetFieldsMixin, BaseImageForm):
    """Base of every form of `MuseumImage` that Wagtail makes."""

    required_asset_fields = ("alt_vi",)
    accept = staticmethod(accept_picture)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            sphere = self.asset.kind == AssetKind.PANORAMA
            self.fields["file"] = like(self.fields["file"], SphereField if sphere else PictureField)

    def save(self, commit: bool = True) -> Any:
        """Note what the intake found, then save payload and asset together."""
        if self.sent is not None:
            self.instance.measured(self.accepted)
        return super().save(commit=commit)
