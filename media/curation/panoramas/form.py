"""The form of a panorama: which picture, how one looks about in it, what there is to see."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from media.curation.beside_pictures import check_own
from media.kinds.image.models import MuseumImage
from media.kinds.panorama.gpano import Sphere
from media.kinds.panorama.intake import check_sphere
from media.kinds.panorama.models import NARROWEST, WIDEST


class PanoramaForm(WagtailAdminModelForm):
    """Takes over what the camera wrote where the officer says nothing else."""

    def clean(self) -> dict[str, Any]:
        """Refuse a picture that is no sphere, or is not the officer's to change."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        image = cleaned.get("image")
        if image is not None and "image" in self.changed_data:
            try:
                self._take(image)
            except ValidationError as error:
                self.add_error("image", error)
        return cleaned

    def _take(self, image: MuseumImage) -> None:
        if self.instance.pk is not None:
            raise ValidationError(
                _("Muốn thay ảnh, hãy sửa chính ảnh này và gửi tệp khác: địa chỉ vẫn giữ nguyên.")
            )
        check_own(self.for_user, image)
        if image.asset.part_of_id:
            raise ValidationError(_("Ảnh này là một trang của tài liệu."))
        with image.open_file() as file:
            sphere = check_sphere(file, image.width, image.height)
        for name, value in offered(sphere).items():
            if name not in self.changed_data:
                self.cleaned_data[name] = value


def offered(sphere: Sphere) -> dict[str, Any]:
    """Return field → value of a `Panorama`, of what the camera wrote."""
    wide = sphere.field_of_view
    told = {
        "heading": sphere.heading,
        "yaw": sphere.yaw,
        "pitch": sphere.pitch,
        "field_of_view": None if wide is None else round(max(NARROWEST, min(WIDEST, wide))),
    }
    return {name: value for name, value in told.items() if value is not None}
