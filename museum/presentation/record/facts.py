"""The facts table: what the dossier knows, in words a visitor understands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from heritage.chronology import Certainty, Precision, year_of
from heritage.enums import Kind
from heritage.models import Concept, Dimension, HeritageRecord
from heritage.models.bilingual import LocalText, active_language
from media.shown import Shown
from museum.addresses import room_path
from museum.presentation.authorities import authorities
from museum.presentation.dates import span_gloss, time_text
from museum.presentation.record.dossier import Dossier

_PEOPLE = {Kind.PERSON, Kind.GROUP}
_DATES_OF_LIFE = {Precision.DAY, Precision.MONTH, Precision.YEAR}


@dataclass(frozen=True, slots=True)
class Value(Shown):
    """One value; ``url`` leads to everything that shares it, ``gloss`` explains it."""

    text: str
    url: str = ""
    gloss: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Fact(Shown):
    """A line of the table."""

    label: str
    values: tuple[Value, ...]


def facts(dossier: Dossier) -> list[Fact]:
    """Return the facts that are known, in the dossier's order."""
    record = dossier.record
    lines: list[tuple[Promise, Iterable[Value]]] = [
        *_common(record),
        *_OF_KIND[Kind(record.kind)](dossier),
        *_keeping(record),
    ]
    return [Fact(str(label), found) for label, values in lines if (found := tuple(values))]


def found_by(facet: str, value: str) -> str:
    """Return the address of the collection narrowed to one facet value."""
    return f"{room_path('collection')}?{urlencode({facet: value})}"


def _words(*texts: object) -> list[Value]:
    return [Value(str(text)) for text in texts if text]


def _told(text: LocalText, url: str = "", gloss: str = "") -> list[Value]:
    """A text as a value that knows its language; nothing when it is empty."""
    return [Value(text.text, url, gloss, text.language)] if text else []


def _ours(vietnamese: str, english: str) -> LocalText:
    """Words of ours that have English in a column of its own."""
    if active_language() == "en" and english:
        return LocalText(english, "en")
    return LocalText(vietnamese, "vi")


def _terms(concepts: Iterable[Concept | None], facet: str = "") -> list[Value]:
    return [
        Value(
            str(concept.label),
            found_by(facet, concept.notation) if facet else "",
            str(concept.definition or ""),
        )
        for concept in concepts
        if concept is not None
    ]


def _common(record: HeritageRecord) -> Iterator[tuple[Promise, list[Value]]]:
    if record.time_literal and not _is_its_period(record):
        yield _time(record)
    if record.period:
        yield _("Thời kỳ"), [Value(str(record.period.name), found_by("period", record.period.slug))]
    if record.area:
        label = _("Gắn với địa bàn") if record.kind in _PEOPLE else _("Địa bàn")
        yield label, [Value(str(record.area), found_by("area", record.area.slug))]
    if record.area_today and record.area_today != record.area:
        today = record.area_today
        yield _("Nay thuộc"), [Value(str(today), found_by("area", today.slug))]
    yield _("Địa chỉ"), _words(record.address)


def _time(record: HeritageRecord) -> tuple[Promise, list[Value]]:
    words = time_text(record)
    if record.kind != Kind.PERSON:
        return _("Niên đại"), _told(words, gloss=span_gloss(record))
    # A century or a reign says when someone lived, not when they were born and died.
    dated = record.time is not None and record.time.precision in _DATES_OF_LIFE
    return (_("Năm sinh, năm mất") if dated else _("Sống vào")), _told(words)


def _is_its_period(record: HeritageRecord) -> bool:
    """Whether the time says no more than the record's period, which has a line of its own."""
    span, period = record.time, record.period
    if span is None or period is None or span.precision is not Precision.PERIOD:
        return False
    if span.earliest is None or span.latest is None or span.certainty is not Certainty.CERTAIN:
        return False
    years = (year_of(span.earliest), year_of(span.latest))
    return years == (period.year_from, period.year_to)


def _keeping(record: HeritageRecord) -> Iterator[tuple[Promise, list[Value]]]:
    yield _("Chủ sở hữu"), _terms([record.holder_type])
    yield _("Người quản lý"), _words(record.holder)


def _site(dossier: Dossier) -> Iterator[tuple[Promise, list[Value]]]:
    record = dossier.record
    yield _("Loại công trình"), _terms([getattr(record, "building_type", None)], "category")
    yield _("Loại hình di tích"), _terms(dossier.concepts["relic_types"])
    yield _("Khu vực bảo vệ I"), _words(record.protection_zone_1)
    yield _("Khu vực bảo vệ II"), _words(record.protection_zone_2)


def _object(dossier: Dossier) -> Iterator[tuple[Promise, list[Value]]]:
    record = dossier.record
    yield _("Phân loại"), _terms([record.object_class], "category")
    yield _("Chất liệu"), _terms(dossier.concepts["materials"], "material")
    yield _("Kỹ thuật"), _terms(dossier.concepts["techniques"])
    yield _("Kích thước"), [Value(_dimension(row)) for row in dossier.rows["dimensions"]]
    yield _("Số lượng"), _words(record.quantity)
    yield _("Nguồn gốc"), _words(record.get_origin_mode_display(), record.origin_note)
    yield _("Vị trí trong di tích"), _words(record.spot)
    yield pgettext_lazy("tình trạng", "Tình trạng"), _words(record.get_condition_grade_display())
    yield _("Số kiểm kê"), _words(record.register_number)


def _document(dossier: Dossier) -> Iterator[tuple[Promise, list[Value]]]:
    record = dossier.record
    yield _("Văn tự"), _terms(dossier.concepts["scripts"])
    yield _("Vật mang tin"), _told(_ours(record.carrier, record.carrier_en))
    yield _("Chất liệu"), _terms(dossier.concepts["materials"], "material")
    yield _("Độ dài"), _words(record.extent)
    yield _("Số kiểm kê"), _words(record.register_number)


def _element(dossier: Dossier) -> Iterator[tuple[Promise, list[Value]]]:
    record = dossier.record
    yield _("Loại hình"), _terms([record.category], "category")
    yield _("Chủ thể"), _words(record.bearers)
    yield _("Sức sống"), _words(record.get_viability_display())
    if record.community_consent:
        yield _("Cộng đồng"), _words(_("Đã đồng thuận kiểm kê và công bố"))


def _agent(dossier: Dossier) -> Iterator[tuple[Promise, list[Value]]]:
    yield _("Vai trò"), _terms(dossier.concepts["roles"])
    yield _("Danh hiệu"), [Value(_honour(row)) for row in dossier.rows["honours"]]


def _dimension(row: Any) -> str:
    measure = Dimension(type=row.type, value=Decimal(str(row.value)), unit=row.unit)
    qualifier = _ours(row.qualifier, row.qualifier_en).text
    return " ".join(filter(None, (row.part, str(measure), qualifier)))


def _honour(row: Any) -> str:
    title = authorities().concepts.get(row.title_id)
    words = [str(title.label) if title else "", row.field, str(row.year or "")]
    return ", ".join(filter(None, words)) + (f" ({_('truy tặng')})" if row.posthumous else "")


def _place(_dossier: Dossier) -> Iterator[tuple[Promise, list[Value]]]:
    return iter(())


_OF_KIND = {
    Kind.SITE: _site,
    Kind.OBJECT: _object,
    Kind.DOCUMENT: _document,
    Kind.ELEMENT: _element,
    Kind.PERSON: _agent,
    Kind.GROUP: _agent,
    Kind.PLACE: _place,
}
