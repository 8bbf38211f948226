"""Drafts whose hour came and which could not be published, until they are or get a new hour."""

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry
from wagtail.permissions import policy_registry

from heritage.access.policy import Viewer
from heritage.actions.scheduling import LIFTED
from heritage.curation.clashes import pointing, reason
from heritage.models import HeritageRecord

_SETTLING = ("wagtail.publish", "wagtail.publish.scheduled", "wagtail.publish.schedule")
"""What ends the matter: published after all, or given another hour."""


def reasons_in(entry: Any) -> list[str]:
    """What stood in the way of the draft that ``entry`` of the log is about."""
    clashes = entry.data.get("clashes") or [{}]
    return [
        reason(each.get("what", ""), each.get("value", ""), each.get("name")) for each in clashes
    ]


def missed(record: HeritageRecord, user: Viewer) -> str:
    """Return the sentence on the lifted schedule of ``record``, or nothing."""
    entry = _unsettled(ModelLogEntry.objects.for_instance(record)).first()
    if entry is None:
        return ""
    at = parse_datetime(entry.data.get("at") or "")
    told = _(
        "Không công bố được theo lịch (%(at)s): %(reasons)s. Lịch đã hủy; hãy sửa bản nháp rồi "
        "công bố hoặc hẹn giờ lại."
    ) % {
        "at": date_format(localtime(at), "SHORT_DATETIME_FORMAT") if at else "?",
        "reasons": "; ".join(reasons_in(entry)),
    }
    pids = [each["pid"] for each in entry.data.get("clashes", [])]
    holder = HeritageRecord.objects.filter(pid__in=pids).first()
    return pointing(told, holder, user) if holder else told


def missed_for(user: Any, rows: QuerySet[HeritageRecord], limit: int) -> list[dict[str, Any]]:
    """Such drafts, newest first, that ``user`` wrote or may publish: ``record`` and ``reasons``."""
    entries = _unsettled(ModelLogEntry.objects.all()).annotate(writer=F("revision__user"))
    newest = {int(entry.object_id): entry for entry in reversed(entries[: limit * 4])}
    records = rows.in_bulk(newest)
    found = [
        {"record": records[pk], "reasons": "; ".join(reasons_in(entry))}
        for pk, entry in reversed(newest.items())
        if pk in records and _concerns(user, records[pk], entry)
    ]
    return found[:limit]


def _unsettled(entries: QuerySet[ModelLogEntry]) -> QuerySet[ModelLogEntry]:
    later = ModelLogEntry.objects.filter(
        content_type=OuterRef("content_type"),
        object_id=OuterRef("object_id"),
        action__in=_SETTLING,
        timestamp__gt=OuterRef("timestamp"),
    )
    return entries.filter(~Exists(later), action=LIFTED).order_by("-timestamp")


def _concerns(user: Any, record: HeritageRecord, entry: Any) -> bool:
    may_publish = policy_registry.get(record).user_has_permission(user, "publish")
    return bool(may_publish) or entry.writer == user.pk
