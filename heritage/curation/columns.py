"""Columns of the officer's lists. None of them asks the database row by row."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn

from heritage.enums import Kind
from heritage.models import HeritageRecord

_ROOMY = "column-roomy"
"""Left out where the window is narrow: name, place and standing come first."""


class KindColumn(Column):
    """What the record describes."""

    def __init__(self) -> None:
        super().__init__("kind", label=_("Loại hồ sơ"), sort_key="kind")

    def get_value(self, instance: HeritageRecord) -> str:
        """Words, not the code."""
        return str(Kind(instance.kind).label)


class AreaColumn(Column):
    """The ward or commune written in the dossier."""

    def __init__(self) -> None:
        super().__init__("area", label=_("Địa bàn"), sort_key="area__name_order")

    def get_value(self, instance: HeritageRecord) -> str:
        """Empty when unknown, never the word None."""
        return str(instance.area) if instance.area else ""


class OfficeColumn(Column):
    """The office that answers for the record."""

    def __init__(self) -> None:
        super().__init__(
            "office", label=_("Đơn vị phụ trách"), classname=_ROOMY, sort_key="office__name_order"
        )

    def get_value(self, instance: HeritageRecord) -> str:
        """Empty when nobody is named."""
        return str(instance.office) if instance.office else ""


class StatusColumn(StatusTagColumn):
    """Where the record stands; `heritage.curation.reads.tell_standing` prepares it."""

    def __init__(self) -> None:
        super().__init__("standing", label=_("Tình trạng"), sort_key="live", primary=_is_live)


class UpdatedColumn(DateColumn):
    """When the record itself last changed (a column with an index, unlike Wagtail's log)."""

    def __init__(self) -> None:
        super().__init__("updated_at", label=_("Cập nhật"), classname=_ROOMY, sort_key="updated_at")


def _is_live(instance: Any) -> bool:
    return bool(instance.live)
