"""The form of notes on a picture: which picture, which places, what is said of each."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from media.curation.beside_pictures import check_own
from media.kinds.image.models import MuseumImage
from media.models import AssetKind


class AnnotatedForm(WagtailAdminModelForm):
    """Refuses a picture that has its notes elsewhere, or is not the officer's to change."""

    def clean(self) -> dict[str, Any]:
        """Check the picture when the notes begin; it does not change afterwards."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        image = cleaned.get("image")
        if image is not None and (self.instance.pk is None or "image" in self.changed_data):
            try:
                self._check(image)
            except ValidationError as error:
                self.add_error("image", error)
        return cleaned

    def _check(self, image: MuseumImage) -> None:
        if self.instance.pk is not None:
            raise ValidationError(
                _("Chú giải thuộc về ảnh đã chọn. Với ảnh khác, hãy thêm chú giải mới.")
            )
        check_own(self.for_user, image)
        if image.asset.part_of_id:
            raise ValidationError(_("Ảnh này là một trang của tài liệu: hãy dùng bản chép."))
        if image.asset.kind == AssetKind.PANORAMA:
            raise ValidationError(_("Ảnh này là ảnh toàn cảnh: hãy dùng các điểm dừng mắt."))
