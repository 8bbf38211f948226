"""Who may see a file: those who may see something that shows it.

Registered with `media` as its policy. A file is seen when its own access allows and a visible
record or a live page uses it; officers in the admin also see what nothing uses yet. A page of a
scanned document is seen with the document: both must allow it, and it is the document that is used.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Page, ReferenceIndex

from heritage.access.policy import Viewer
from heritage.models import HeritageRecord, RecordMedia, kind_models
from media.access import levels_open_to
from media.models import Asset

_WHOLE = Coalesce(OuterRef("part_of_id"), OuterRef("pk"))
"""What records and pages use: the asset, or the document that it is a page of."""


class RecordAssetPolicy:
    """`media.access.AccessPolicy` over records and pages."""

    def may_see(self, user: Viewer, asset: Asset) -> bool:
        """Say whether ``user`` may see ``asset``."""
        return self.visible(user, Asset.objects.filter(pk=asset.pk)).exists()

    def visible(self, user: Viewer, queryset: "QuerySet[Asset]") -> "QuerySet[Asset]":
        """Narrow ``queryset`` to what ``user`` may see."""
        levels = levels_open_to(user)
        allowed = queryset.filter(
            Q(part_of=None) | Q(part_of__access__in=levels), access__in=levels
        )
        if user is not None and _is_officer(user):
            return allowed
        return allowed.filter(
            Exists(_uses(user)) | Exists(_mentions_in_records(user)) | Exists(_mentions_in_pages())
        )


def _is_officer(user: Any) -> bool:
    return bool(user.has_perm("wagtailadmin.access_admin"))


def _uses(user: Viewer) -> "QuerySet[RecordMedia]":
    records = HeritageRecord.objects.visible_to(user).filter(pk=OuterRef("record_id"))
    return RecordMedia.objects.filter(Exists(records), asset=_WHOLE)


def _mentions_in_records(user: Viewer) -> "QuerySet[ReferenceIndex]":
    kinds = ContentType.objects.get_for_models(
        HeritageRecord, *kind_models().values(), for_concrete_models=False
    )
    return _mentions(
        HeritageRecord.objects.visible_to(user), Q(base_content_type__in=kinds.values())
    )


def _mentions_in_pages() -> "QuerySet[ReferenceIndex]":
    page_type = ContentType.objects.get_for_model(Page)
    return _mentions(Page.objects.live().public(), Q(base_content_type=page_type))


def _mentions(shown: "QuerySet[Any]", kind: Q) -> "QuerySet[ReferenceIndex]":
    """Entries of the reference index in which something of ``shown`` points at the asset."""
    shown = shown.annotate(key=Cast("pk", CharField())).filter(key=OuterRef("object_id"))
    return ReferenceIndex.objects.filter(
        kind,
        Exists(shown),
        to_content_type=ContentType.objects.get_for_model(Asset),
        to_object_id=_WHOLE,
    )
