"""What each name in a dossier stands for: a field, two languages side by side, or rows."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel, PublishingPanel

from heritage.curation.panels.inlines import INLINES
from heritage.models import HeritageRecord


def panels_for(name: str) -> list[Panel]:
    """Return the panels that ``name`` stands for.

    Raises ``LookupError`` for a name that is neither a group, rows, nor a field.
    """
    if name in _GROUPS:
        return [_GROUPS[name]()]
    if name in INLINES:
        return [INLINES[name]()]
    fields = {field.name for field in HeritageRecord._meta.get_fields()}
    if f"{name}_vi" in fields:
        return [bilingual(name)]
    if name in fields:
        return [FieldPanel(name)]
    raise LookupError(f"No panel, rows or field is called {name!r}.")


def bilingual(name: str) -> Panel:
    """Vietnamese and English side by side."""
    return FieldRowPanel(
        [FieldPanel(f"{name}_vi"), FieldPanel(f"{name}_en")], classname="bilingual"
    )


def _location() -> Panel:
    return MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            FieldRowPanel([FieldPanel("point_precision"), FieldPanel("point_source")]),
        ],
        heading=_("Vị trí trên bản đồ"),
        classname="map-picker",
        help_text=_("Không có tọa độ chắc chắn thì để trống; trang công khai sẽ chỉ nêu địa bàn."),
    )


def _zones() -> Panel:
    return MultiFieldPanel(
        [FieldPanel("protection_zone_1"), FieldPanel("protection_zone_2")],
        heading=_("Khu vực bảo vệ"),
    )


_GROUPS: dict[str, Callable[[], Panel]] = {
    "location": _location,
    "protection_zones": _zones,
    "publishing": PublishingPanel,
}
