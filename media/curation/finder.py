"""Where an asset is edited: in its payload's form."""

from typing import Any

from wagtail.admin.admin_url_finder import AdminURLFinder

from media.kinds import kind_of
from media.models import Asset


class AssetURLFinder:
    """Answers for `Asset` what Wagtail's finder knows of the payload."""

    def __init__(self, user: Any = None) -> None:
        self.finder = AdminURLFinder(user)

    def get_edit_url(self, instance: Asset) -> str | None:
        """Return the address of the payload's form, None when the user may not change it."""
        kind = kind_of(instance)
        payload = getattr(instance, kind.accessor, None) if kind else None
        return self.finder.get_edit_url(payload) if payload is not None else None
