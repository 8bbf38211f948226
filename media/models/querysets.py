"""Named reads of assets."""

from typing import Any, Self, cast

from django.db import models
from wagtail.search.queryset import SearchableQuerySetMixin

from media.models.enums import AssetKind

PAYLOADS: dict[str, tuple[str, ...]] = {}
"""Of every registered kind: its payload's accessor and what a gallery prefetches below it."""


COMMENTS: set[str] = set()
"""Ways from an asset to what is said of places in it, of every registered kind."""


class AssetQuerySet(SearchableQuerySetMixin, models.QuerySet["Asset"]):  # type: ignore[name-defined]
    """Reads that rooms above and templates share."""

    def of_kind(self, *kinds: AssetKind) -> Self:
        """Return assets of any of these kinds."""
        return self.filter(kind__in=kinds)

    def lacking_alt(self) -> Self:
        """Return assets people look at that have no Vietnamese text alternative yet."""
        return self.wholes().filter(alt_vi="").exclude(kind=AssetKind.FILE)

    def wholes(self) -> Self:
        """Return assets that stand for themselves: not the pictures of a document's pages."""
        return self.filter(part_of=None)

    def with_sha256(self, digest: str) -> Self:
        """Return assets whose original has this SHA-256 (hex)."""
        return self.filter(sha256=digest)

    def visible_to(self, user: Any) -> Self:
        """Return what the registered access policy lets the user see."""
        from media import access

        return cast("Self", access.visible(user, self))

    def with_payload(self) -> Self:
        """Fetch each asset with its payload, in the same query."""
        return self.select_related(*PAYLOADS)

    def for_gallery(self) -> Self:
        """Fetch payloads and renditions: two queries, however many pictures are shown."""
        below = (f"{name}__{path}" for name, paths in PAYLOADS.items() for path in paths)
        return self.with_payload().prefetch_related(*below)

    def for_canvases(self) -> Self:
        """Fetch moreover what is said of places in them: a query more where anything is."""
        rows = (way.rpartition("__")[0] for way in COMMENTS)
        return self.for_gallery().select_related(*PAYLOADS, *rows).prefetch_related(*COMMENTS)
