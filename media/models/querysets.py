"""Named reads of assets."""

from typing import Self

from django.db import models
from django.db.models import Prefetch
from wagtail.search.queryset import SearchableQuerySetMixin

from media.models.enums import AssetKind


class AssetQuerySet(SearchableQuerySetMixin, models.QuerySet["Asset"]):  # type: ignore[name-defined]
    """Reads that rooms above and templates share."""

    def of_kind(self, *kinds: AssetKind) -> Self:
        """Return assets of any of these kinds."""
        return self.filter(kind__in=kinds)

    def lacking_alt(self) -> Self:
        """Return assets people can see but that have no Vietnamese text alternative yet."""
        return self.filter(alt_vi="").exclude(kind=AssetKind.FILE)

    def with_sha256(self, digest: str) -> Self:
        """Return assets whose original has this SHA-256 (hex)."""
        return self.filter(sha256=digest)

    def for_gallery(self) -> Self:
        """Fetch payloads and every rendition: three queries, however many pictures are shown."""
        return self.select_related("image", "document").prefetch_related(
            Prefetch("image__renditions")
        )
