"""Rows inside a form: names, relations, designations, claims, media …"""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, Panel

from heritage.curation.panels.festival import FestivalNotePanel
from heritage.curation.panels.fields import field_panel
from heritage.curation.panels.rows import RowsPanel


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([field_panel(name) for name in names], classname="record-row")


def _pair(name: str) -> FieldRowPanel:
    names = (f"{name}_vi", f"{name}_en")
    return FieldRowPanel([FieldPanel(each) for each in names], classname="record-row bilingual")


def _inline(relation: str, heading: Any, label: Any, *panels: Panel) -> RowsPanel:
    return RowsPanel(
        relation, panels=list(panels), heading=heading, label=label, classname="record-rows"
    )


INLINES: dict[str, Callable[[], Panel]] = {
    "names": partial(
        _inline,
        "names",
        _("Tên khác"),
        _("tên"),
        _row("text", "type", "language"),
        _row("time_literal", "source"),
    ),
    "identifiers": partial(
        _inline, "identifiers", _("Mã số khác"), _("mã"), _row("scheme", "value")
    ),
    "relations": partial(
        _inline,
        "relations",
        _("Quan hệ"),
        _("quan hệ"),
        _row("predicate", "object"),
        _row("time_literal", "certainty", "source"),
        _pair("note"),
    ),
    "designations": partial(
        _inline,
        "designations",
        _("Xếp hạng, ghi danh"),
        _("quyết định"),
        FieldRowPanel(
            [
                field_panel("rank"),
                field_panel(
                    "time_literal",
                    heading=_("Ngày quyết định"),
                    help_text=_("Ví dụ: “24/11/1990”; chưa rõ ngày thì ghi năm."),
                ),
                field_panel("status"),
            ],
            classname="record-row",
        ),
        _row("number", "authority", "batch"),
        _row("confidence", "source"),
        FieldPanel("decision_file"),
    ),
    "citations": partial(
        _inline, "citations", _("Nguồn tham khảo"), _("nguồn"), _row("source", "locator")
    ),
    "claims": partial(
        _inline,
        "claims",
        _("Ý kiến của từng nguồn"),
        _("ý kiến"),
        _row("field", "field_en", "preferred"),
        _row("value", "value_en"),
        _row("source", "page", "confidence"),
    ),
    "media": partial(
        _inline,
        "media",
        _("Tư liệu"),
        _("tư liệu"),
        FieldPanel("asset"),
        _row("role", "region"),
        _pair("caption"),
    ),
    "festival_rules": partial(
        _inline,
        "festival_rules",
        _("Ngày hội"),
        _("lệ mở hội"),
        FestivalNotePanel(),
        _row("calendar", "month", "day_from", "day_to", "month_to"),
        _row("leap_policy", "every_years", "anchor_year"),
        _pair("label"),
    ),
    "dimensions": partial(
        _inline,
        "dimensions",
        _("Số đo"),
        _("số đo"),
        _row("type", "value", "unit", "part"),
        _row("qualifier", "qualifier_en"),
    ),
    "inscriptions": partial(
        _inline,
        "inscriptions",
        _("Minh văn"),
        _("minh văn"),
        _row("text", "reading"),
        _pair("translation"),
        FieldPanel("position"),
    ),
    "honours": partial(
        _inline,
        "honours",
        _("Danh hiệu"),
        _("danh hiệu"),
        _row("title", "field"),
        _row("decision", "year", "posthumous"),
    ),
}
