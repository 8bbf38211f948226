"""Fields of the question language that only records have, and what stands in them.

A person who is not public yet is named nowhere, however often a public record mentions them.
"""

from collections.abc import Iterable, Iterator

from heritage.access import may_see
from heritage.chronology import parse_time
from heritage.enums import Kind
from heritage.models import HeritageRecord, Source
from search.query.language import Bounds, Field, FieldType

FIELDS = (
    Field("deity", FieldType.TEXT, {"vi": ("thờ", "thần"), "en": ("deity", "honours", "worships")}),
    Field("person", FieldType.TEXT, {"vi": ("người", "nhân vật"), "en": ("person", "people")}),
    Field("source", FieldType.TEXT, {"vi": ("nguồn", "tài liệu"), "en": ("source", "citation")}),
    Field("number", FieldType.TEXT, {"vi": ("mã", "số hiệu"), "en": ("number", "id")}),
)
HONOURS = {"worships", "worships-as-patron", "worships-from-afar", "commemorates"}
_GUARDS = "guardian-of"
_PEOPLE = {Kind.PERSON, Kind.GROUP}


def read_days(text: str) -> Bounds | None:
    """Words about time as days; None when they mean nothing or several things."""
    span = parse_time(text).span
    return (span.earliest, span.latest) if span else None


def named_texts(record: HeritageRecord) -> dict[str, list[str]]:
    """The texts of each field of `FIELDS`; ``record`` is loaded as `documents` says."""
    related = list(related_to(record))
    deities = [text for predicate, one in related if predicate in HONOURS for text in _names(one)]
    people = [text for _, one in related if one.kind in _PEOPLE for text in _names(one)]
    return {
        "deity": deities,
        "person": people,
        "source": list(_sources(record)),
        "number": [
            text
            for text in (
                record.pid,
                record.register_number,
                *(identifier.value for identifier in record.identifiers.all()),
            )
            if text
        ],
    }


def related_to(record: HeritageRecord) -> Iterator[tuple[str, HeritageRecord]]:
    """Public records that this one is tied to; whose guardian a spirit is, honours it."""
    for relation in record.relations.all():
        if may_see(None, relation.object):
            yield relation.predicate.notation, relation.object
    for relation in record.inverse_relations.all():
        if may_see(None, relation.subject):
            guards = relation.predicate.notation == _GUARDS
            yield "worships" if guards else "", relation.subject


def _names(record: HeritageRecord) -> Iterator[str]:
    yield from filter(None, (record.title_vi, record.title_en))
    yield from (name.text for name in record.names.all())


def sources_of(record: HeritageRecord) -> Iterable[Source]:
    """The sources of the record and of what is claimed in it, each once."""
    cited = [citation.source for citation in record.citations.all()]
    claimed = [claim.source for claim in record.claims.all() if claim.source]
    return dict.fromkeys([*cited, *claimed])


def _sources(record: HeritageRecord) -> Iterator[str]:
    for source in sources_of(record):
        yield from filter(None, (source.citation, source.citation_en, source.archive_mark))
