"""What the officer's lists read: one query for the rows, two more for their standing."""

from collections.abc import Iterable
from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Revision, WorkflowState

from heritage.access.permissions import manageable
from heritage.access.policy import Viewer
from heritage.enums import State
from heritage.models import HeritageRecord

RecordT = TypeVar("RecordT", bound=HeritageRecord)


def listed(model: type[HeritageRecord], user: Viewer) -> QuerySet[HeritageRecord]:
    """Records of ``model`` that ``user`` may see in the admin, with their area and office.

    The long texts stay in the database: a list shows none of them.
    """
    rows = manageable(model.objects.all(), user)
    return rows.select_related("area", "office").only(
        "pid",
        "kind",
        "slug",
        "title_vi",
        "title_en",
        "live",
        "expired",
        "has_unpublished_changes",
        "state",
        "access",
        "embargo_until",
        "updated_at",
        "area__name_vi",
        "area__name_en",
        "area__valid_to",
        "office__name_vi",
        "office__name_en",
    )


def tell_standing(records: Iterable[RecordT]) -> list[RecordT]:
    """Set ``standing`` (words for the tag) on every record, in two queries whatever their number.

    Wagtail's own ``status_string`` costs two queries a row.
    """
    rows = list(records)
    keys = [str(row.pk) for row in rows]
    table = ContentType.objects.get_for_model(HeritageRecord)
    reviews = dict(
        WorkflowState.objects.active()
        .filter(content_type=table, object_id__in=keys)
        .values_list("object_id", "status")
    )
    kinds = ContentType.objects.get_for_models(
        *{type(row) for row in rows}, for_concrete_models=False
    )
    scheduled = set(
        Revision.objects.filter(
            base_content_type__in=kinds.values(),
            object_id__in=keys,
            approved_go_live_at__isnull=False,
        ).values_list("object_id", flat=True)
    )
    for row in rows:
        row.standing = _standing(row, reviews.get(str(row.pk), ""), str(row.pk) in scheduled)
    return rows


def _standing(record: HeritageRecord, review: str, scheduled: bool) -> str:
    if record.state != State.ACTIVE:
        return record.get_state_display()
    if review == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("đang công bố, bản mới cần sửa") if record.live else _("cần sửa lại")
    if review:
        return _("đang công bố, bản mới chờ duyệt") if record.live else _("chờ duyệt")
    if scheduled:
        return _("đang công bố, bản mới hẹn giờ") if record.live else _("hẹn giờ công bố")
    if not record.live:
        return _("hết hạn công bố") if record.expired else _("bản nháp")
    return _("đang công bố, có bản nháp") if record.has_unpublished_changes else _("đang công bố")
