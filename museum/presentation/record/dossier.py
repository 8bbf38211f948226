"""Everything a record page needs, fetched once; at most eleven queries, whatever the rows.

A published record is read with compiled reads; a draft gives its unsaved children through
modelcluster's managers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import QuerySet, Value

from heritage.access import Viewer
from heritage.enums import Kind
from heritage.models import Concept, HeritageRecord, RecordMedia
from heritage.models.festival import HOLDS_FESTIVAL
from museum.presentation.authorities import authorities
from museum.presentation.compiled import Read
from museum.presentation.neighbours import Neighbour, neighbours
from museum.presentation.pictures import padded, pictures
from museum.presentation.record.rows import FESTIVALS, MANY, RELATIONS, ROWS

_CONCEPT_LISTS = {
    Kind.SITE: ("relic_types",),
    Kind.OBJECT: ("materials", "techniques"),
    Kind.DOCUMENT: ("scripts", "materials"),
    Kind.PERSON: ("roles",),
    Kind.GROUP: ("roles",),
}
_HOLDERS = {Kind.SITE, Kind.GROUP, Kind.PLACE}

_COMMON_ROWS = ("names", "designations", "claims", "citations")
_OWN_ROWS = {
    Kind.SITE: ("festival_rules",),
    Kind.OBJECT: ("dimensions", "inscriptions"),
    Kind.DOCUMENT: ("inscriptions",),
    Kind.ELEMENT: ("festival_rules",),
    Kind.PERSON: ("honours",),
    Kind.GROUP: ("honours",),
    Kind.PLACE: (),
}


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation seen from this record: the row, whether it points here, and the other end."""

    relation: Any
    predicate: Concept
    inverse: bool
    other: Neighbour


@dataclass(frozen=True, slots=True)
class Dossier:
    """A record with its rows."""

    record: HeritageRecord
    rows: dict[str, list]
    concepts: dict[str, list[Concept]]
    media: list[RecordMedia]
    ties: list[Tie]
    more_ties: bool
    held: list[tuple[Neighbour, Any]]
    """Festivals held here that have a record of their own, each with a rule."""


def load_dossier(record: HeritageRecord, user: Viewer, *, draft: bool = False) -> Dossier:
    """Load what the page of ``record`` shows to ``user``; ``draft`` reads unsaved children."""
    authorities().attach(record)
    kind = Kind(record.kind)
    relations = _relations(record, draft)
    others = neighbours({_other_end(record, relation) for relation in relations[:MANY]}, user)
    ties = _ties(record, relations[:MANY], others)
    return Dossier(
        record=record,
        rows={name: _rows(record, name, draft) for name in (*_COMMON_ROWS, *_OWN_ROWS[kind])},
        concepts=_concepts(record, _CONCEPT_LISTS.get(kind, ()), draft),
        media=_draft_media(record) if draft else pictures(record.pk, (), user),
        ties=ties,
        more_ties=len(relations) > MANY,
        held=_held(ties) if kind in _HOLDERS else [],
    )


def _rows(record: HeritageRecord, name: str, draft: bool) -> list:
    read = ROWS[name]
    return read.of(getattr(record, name).all()) if draft else read(record.pk)


def _draft_media(record: HeritageRecord) -> list[RecordMedia]:
    return [use for use in record.media.all() if use.asset_id]


def _relations(record: HeritageRecord, draft: bool) -> list:
    stored = RELATIONS(record.pk) if record.pk else []
    if not draft:
        return stored
    incoming = [row for row in stored if row.object_id == record.pk]
    return [*RELATIONS.of(record.relations.all()), *incoming]


def _other_end(record: HeritageRecord, relation: Any) -> int:
    return relation.subject_id if relation.object_id == record.pk else relation.object_id


def _ties(
    record: HeritageRecord, relations: Sequence[Any], others: Mapping[int, Neighbour]
) -> list[Tie]:
    known = authorities()
    ties = []
    for relation in relations:
        other = others.get(_other_end(record, relation))
        predicate = known.concepts.get(relation.predicate_id)
        if other is not None and predicate is not None:
            ties.append(Tie(relation, predicate, relation.object_id == record.pk, other))
    return ties


def _held(ties: Sequence[Tie]) -> list[tuple[Neighbour, Any]]:
    """Rules of the festivals that the ties lead to; only of those this viewer may see."""
    festivals = {
        tie.other.id: tie.other
        for tie in ties
        if tie.predicate.notation == HOLDS_FESTIVAL and not tie.inverse
    }
    rules = FESTIVALS(padded(sorted(festivals))) if festivals else []
    return [(festivals[rule.record_id], rule) for rule in rules]


def _concepts(record: HeritageRecord, names: tuple[str, ...], draft: bool) -> dict[str, list]:
    if draft:
        return {name: list(getattr(record, name).all()) for name in names}
    known = authorities().concepts
    found: dict[str, list] = {name: [] for name in names}
    for row in _links(names)(record.pk) if names else ():
        if row.concept_id in known:
            found[row.which].append(known[row.concept_id])
    return found


@cache
def _links(names: tuple[str, ...]) -> Read:
    """The concepts of several lists in one read."""

    def build(record: int) -> QuerySet:
        fields: list[tuple[str, Any]] = [(n, HeritageRecord._meta.get_field(n)) for n in names]
        parts = [
            field.remote_field.through.objects.filter(heritagerecord_id=record)
            .order_by()
            .annotate(which=Value(name))
            .values_list("which", "concept_id")
            for name, field in fields
        ]
        return parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]

    return Read(build, "which", "concept_id")
