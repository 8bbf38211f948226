"""Rows inside a form: names, relations, designations, claims, media …"""

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, Panel


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(name) for name in names])


def _inline(relation: str, heading: str, label: str, *panels: Panel) -> InlinePanel:
    return InlinePanel(relation, panels=list(panels), heading=heading, label=label)


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
        _row("note_vi", "note_en"),
    ),
    "designations": partial(
        _inline,
        "designations",
        _("Xếp hạng, ghi danh"),
        _("quyết định"),
        _row("rank", "time_literal", "status"),
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
        _row("field", "preferred"),
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
        _row("caption_vi", "caption_en"),
    ),
    "festival_rules": partial(
        _inline,
        "festival_rules",
        _("Ngày hội"),
        _("lệ mở hội"),
        _row("calendar", "month", "day_from", "day_to", "month_to"),
        _row("leap_policy", "every_years", "anchor_year"),
        _row("label_vi", "label_en"),
    ),
    "dimensions": partial(
        _inline,
        "dimensions",
        _("Số đo"),
        _("số đo"),
        _row("type", "value", "unit", "part", "qualifier"),
    ),
    "inscriptions": partial(
        _inline,
        "inscriptions",
        _("Minh văn"),
        _("minh văn"),
        _row("text", "reading"),
        _row("translation_vi", "translation_en"),
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
