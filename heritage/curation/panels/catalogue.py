"""What each name in a dossier stands for: a field, two languages side by side, or rows."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from heritage.curation.panels.fields import field_panel
from heritage.curation.panels.inlines import INLINES
from heritage.curation.panels.likeness import LikenessPanel
from heritage.curation.panels.location import LocationPanel
from heritage.curation.panels.schedule import SchedulePanel
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
        return [field_panel(name)]
    raise LookupError(f"No panel, rows or field is called {name!r}.")


def bilingual(name: str) -> Panel:
    """Vietnamese and English side by side."""
    names = (f"{name}_vi", f"{name}_en")
    return FieldRowPanel([field_panel(each) for each in names], classname="bilingual")


def _location() -> Panel:
    return LocationPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel("latitude"),
                    FieldPanel("longitude"),
                    FieldPanel("point_precision"),
                ]
            ),
            FieldPanel("point_confidence"),
            FieldRowPanel([FieldPanel("point_source"), FieldPanel("point_source_en")]),
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


def _identity() -> Panel:
    return FieldRowPanel([FieldPanel("pid", read_only=True), field_panel("slug")])


_GROUPS: dict[str, Callable[[], Panel]] = {
    "identity": _identity,
    "likeness": LikenessPanel,
    "location": _location,
    "protection_zones": _zones,
    "publishing": SchedulePanel,
}
