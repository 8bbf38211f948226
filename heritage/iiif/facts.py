"""What a manifest tells of a record beside its pictures, in both languages."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from heritage.enums import DesignationStatus, Kind
from heritage.identifiers import ark
from heritage.models import AreaUnit, Concept, Designation, HeritageRecord
from heritage.times import span_text
from media.iiif.presentation import Words, in_both

Fact = tuple[Words, Words]
"""A label and what is said under it."""

RELATED = ("area", "area_today", "period", "category", "building_type", "object_class")
PREFETCH = ("designations__rank", "materials")
"""What `facts_of` reads of a record."""


def facts_of(record: HeritageRecord) -> tuple[Fact, ...]:
    """Return what is known, in the order of the dossier; nothing that is not public.

    The area only, never the address: places may be blurred.
    """
    return tuple(fact for fact in _facts(record) if fact[1])


def _facts(record: HeritageRecord) -> Iterator[Fact]:
    yield in_both(lambda: _("Loại hồ sơ")), in_both(lambda: Kind(record.kind).label)
    kinds = (record.category, record.building_type, record.object_class)
    yield in_both(lambda: _("Loại")), _terms(kinds)
    yield in_both(lambda: _("Niên đại")), Words.of(*(span_text(record, code) for code in _CODES))
    if record.period:
        name = Words.of(record.period.name_vi, record.period.name_en)
        yield in_both(lambda: _("Thời kỳ")), name
    yield in_both(lambda: _("Địa bàn")), _areas(record)
    yield in_both(lambda: _("Chất liệu")), _terms(record.materials.all())
    yield in_both(lambda: _("Xếp hạng")), _ranks(record.designations.all())
    number = record.register_number
    yield in_both(lambda: _("Số đăng ký")), Words.of(none=number)
    yield in_both(lambda: _("Mã định danh")), Words.of(none=ark(record.pid))


_CODES = ("vi", "en")


def _terms(concepts: Iterable[Concept | None]) -> Words:
    known = (concept for concept in concepts if concept is not None)
    return Words.together(*(Words.of(each.label_vi, each.label_en) for each in known))


def _areas(record: HeritageRecord) -> Words:
    areas = (area for area in (record.area, record.area_today) if area is not None)
    return Words.together(*(_named(area) for area in areas))


def _named(area: AreaUnit) -> Words:
    return in_both(lambda: str(area))


def _ranks(designations: Iterable[Designation]) -> Words:
    """The recognitions in force with the number and the day of the decision."""
    current = (each for each in designations if each.status == DesignationStatus.CURRENT)
    return Words.together(*(_rank(each) for each in current))


def _rank(designation: Designation) -> Words:
    rank = designation.rank
    return Words.of(
        *(
            ", ".join(filter(None, (label, designation.number, span_text(designation, code))))
            for label, code in ((rank.label_vi, "vi"), (rank.label_en, "en"))
        )
    )
