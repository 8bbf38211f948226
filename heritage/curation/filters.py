"""What the officer's lists can be narrowed by: place, office, standing, access, what is missing."""

from functools import cache
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Revision, WorkflowState

from heritage.enums import Access, Kind, State
from heritage.models import AreaUnit, Citation, HeritageRecord, Office, RecordMedia
from heritage.querysets import RecordQuerySet

STANDING = (
    ("live", _("Đang công bố")),
    ("draft", _("Bản nháp, chưa công bố")),
    ("changed", _("Đang công bố, có bản nháp")),
    ("review", _("Chờ duyệt")),
    ("scheduled", _("Hẹn giờ công bố")),
    (State.WITHDRAWN.value, State.WITHDRAWN.label),
    (State.MERGED.value, State.MERGED.label),
)

MISSING = (
    ("english", _("Bản tiếng Anh")),
    ("picture", _("Ảnh, tư liệu")),
    ("place", _("Địa bàn")),
    ("point", _("Tọa độ")),
    ("time", _("Niên đại hiểu được")),
    ("source", _("Nguồn tham khảo")),
)


def _with_standing(rows: QuerySet, name: str, value: str) -> QuerySet:
    if value in State.values:
        return rows.filter(state=value)
    if value in ("review", "scheduled"):
        return rows.filter(pk__in=_review_ids() if value == "review" else _scheduled_ids())
    return rows.filter(
        {
            "live": Q(live=True, state=State.ACTIVE),
            "draft": Q(live=False, state=State.ACTIVE),
            "changed": Q(live=True, has_unpublished_changes=True),
        }[value]
    )


def _review_ids() -> list[str]:
    states = WorkflowState.objects.active().filter(content_type__app_label="heritage")
    return list(states.values_list("object_id", flat=True))


def _scheduled_ids() -> list[str]:
    revisions = Revision.objects.filter(
        base_content_type__app_label="heritage", approved_go_live_at__isnull=False
    )
    return list(revisions.values_list("object_id", flat=True))


def _lacking(rows: QuerySet, name: str, values: list[str]) -> QuerySet:
    for value in values:
        rows = rows.filter(_LACKS[value])
    return rows


_LACKS = {
    "english": Q(title_en="") | (Q(summary_en="") & ~Q(summary_vi="")),
    "picture": ~Exists(RecordMedia.objects.filter(record=OuterRef("pk"))),
    "place": Q(area__isnull=True),
    "point": Q(latitude__isnull=True),
    "time": Q(time_precision=""),
    "source": ~Exists(Citation.objects.filter(record=OuterRef("pk"))),
}


def _in_area(rows: RecordQuerySet, name: str, value: AreaUnit | None) -> QuerySet:
    return rows.in_area(value) if value else rows


class RecordFilterSet(WagtailFilterSet):
    """Filters shared by every kind."""

    area = django_filters.ModelChoiceFilter(
        label=_("Địa bàn"), queryset=AreaUnit.objects.all(), method=_in_area
    )
    office = django_filters.ModelChoiceFilter(
        label=_("Đơn vị phụ trách"), queryset=Office.objects.all()
    )
    standing = django_filters.ChoiceFilter(
        label=_("Tình trạng"),
        choices=STANDING,
        empty_label=_("Tất cả"),
        method=_with_standing,
        widget=forms.RadioSelect,
    )
    access = django_filters.ChoiceFilter(
        label=_("Quyền xem"),
        choices=Access.choices,
        empty_label=_("Tất cả"),
        widget=forms.RadioSelect,
    )
    missing = django_filters.MultipleChoiceFilter(
        label=_("Còn thiếu"),
        choices=MISSING,
        method=_lacking,
        widget=forms.CheckboxSelectMultiple,
    )


class AllFilterSet(RecordFilterSet):
    """The same, with the kind."""

    kind = django_filters.MultipleChoiceFilter(
        label=_("Loại hồ sơ"), choices=Kind.choices, widget=forms.CheckboxSelectMultiple
    )


@cache
def filters_for(model: type[HeritageRecord]) -> type[RecordFilterSet]:
    """Return the filters of a kind's list, or of the list of everything."""
    base = RecordFilterSet if model.KIND else AllFilterSet
    meta: Any = type("Meta", (), {"model": model, "fields": []})
    return type(f"{model.__name__}FilterSet", (base,), {"Meta": meta})
