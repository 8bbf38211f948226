"""Rows beside pictures at the officers' desk: only where the picture is theirs to change."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from media.kinds.image.models import MuseumImage


class OwnMixin:
    """Mixed into a view: only rows whose pictures the officer may change."""

    permission_policy: Any
    request: Any

    def get_queryset(self) -> Any:
        """Return them with their pictures."""
        user = self.request.user
        found = self.permission_policy.instances_user_has_any_permission_for(user, ["change"])
        return found.select_related("image__asset")


def check_own(user: Any, image: MuseumImage) -> None:
    """Raise `ValidationError` when the user may not change the picture; None may do anything."""
    policy: Any = policy_registry.get_by_type(MuseumImage)
    if user and not policy.user_has_permission_for_instance(user, "change", image):
        raise ValidationError(_("Bạn không được sửa ảnh này."))
