"""Everything a record page needs, fetched once; at most eleven queries, whatever the rows.

A published record is read with joins and limits; a draft gives its unsaved children through
modelcluster's managers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, Value

from heritage.access import Viewer
from heritage.enums import Kind
from heritage.models import HeritageRecord, RecordMedia, Relation
from museum.presentation.authorities import authorities
from museum.presentation.cards import Card, card, card_rows
from museum.presentation.pictures import shown_media

MANY = 60
"""Rows of one sort that a page shows; more are said to exist."""

_CONCEPT_LISTS = {
    Kind.SITE: ("relic_types",),
    Kind.OBJECT: ("materials", "techniques"),
    Kind.DOCUMENT: ("scripts", "materials"),
    Kind.PERSON: ("roles",),
    Kind.GROUP: ("roles",),
}
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

    relation: Relation
    inverse: bool
    card: Card


@dataclass(frozen=True, slots=True)
class Dossier:
    """A record with its rows."""

    record: HeritageRecord
    rows: dict[str, list]
    concepts: dict[str, list]
    media: list[RecordMedia]
    ties: list[Tie]
    more_ties: bool


def load_dossier(record: HeritageRecord, user: Viewer, *, draft: bool = False) -> Dossier:
    """Load what the page of ``record`` shows to ``user``; ``draft`` reads unsaved children."""
    known = authorities()
    known.attach(record)
    kind = Kind(record.kind)
    rows = {
        name: _children(record, name, draft) for name in ("names", "designations", *_OWN_ROWS[kind])
    }
    for name in ("claims", "citations"):
        rows[name] = _children(record, name, draft, "source")
    relations = _relations(record, draft)
    others = _others(record, relations[:MANY], user)
    media = _media(record, [row.main_media_id for row in others], user)
    own = [use for use in media if use.record_id == record.pk]
    if draft:
        own = [use for use in record.media.all() if use.asset_id]
    return Dossier(
        record=record,
        rows=rows,
        concepts=_concepts(record, _CONCEPT_LISTS.get(kind, ()), draft),
        media=own,
        ties=_ties(record, relations[:MANY], others, media),
        more_ties=len(relations) > MANY,
    )


def _children(record: HeritageRecord, name: str, draft: bool, *related: str) -> list:
    manager = getattr(record, name)
    if draft:
        return list(manager.all())
    return list(manager.get_live_queryset().select_related(*related)[: MANY * 4])


def _media(record: HeritageRecord, main: list[int | None], user: Viewer) -> list[RecordMedia]:
    """The record's own pictures and the one picture of each related record, in one go."""
    of_others = Q(pk__in=[pk for pk in main if pk is not None])
    own = Q(record_id=record.pk) if record.pk else Q(pk__in=())
    found = shown_media(user).filter(own | of_others).order_by("sort_order", "pk")
    return list(found[: MANY * 2])


def _relations(record: HeritageRecord, draft: bool) -> list[Relation]:
    both = Q(object_id=record.pk) if draft else Q(subject_id=record.pk) | Q(object_id=record.pk)
    stored = Relation.objects.filter(both).order_by("sort_order", "pk")
    rows = list(stored[: MANY + 1]) if record.pk else []
    return [*record.relations.all(), *rows] if draft else rows


def _other_end(record: HeritageRecord, relation: Relation) -> int:
    return relation.subject_id if relation.object_id == record.pk else relation.object_id


def _others(record: HeritageRecord, relations: Sequence[Relation], user: Viewer) -> list:
    wanted = {_other_end(record, relation) for relation in relations}
    return card_rows(HeritageRecord.objects.filter(pk__in=wanted), user) if wanted else []


def _ties(
    record: HeritageRecord,
    relations: Sequence[Relation],
    others: list,
    media: Sequence[RecordMedia],
) -> list[Tie]:
    pictures = {use.pk: use for use in media}
    found = {row.pk: card(row, picture=pictures.get(row.main_media_id)) for row in others}
    concepts = authorities().concepts
    ties = []
    for relation in relations:
        other = found.get(_other_end(record, relation))
        predicate = concepts.get(relation.predicate_id)
        if other is not None and predicate is not None:
            relation.predicate = predicate
            ties.append(Tie(relation, relation.object_id == record.pk, other))
    return ties


def _concepts(record: HeritageRecord, names: Sequence[str], draft: bool) -> dict[str, list]:
    if draft:
        return {name: list(getattr(record, name).all()) for name in names}
    known = authorities().concepts
    found: dict[str, list] = {name: [] for name in names}
    links = [_links(record, name) for name in names]
    if not links:
        return found
    query = links[0].union(*links[1:], all=True) if len(links) > 1 else links[0]
    for name, concept_id in query:
        if concept_id in known:
            found[name].append(known[concept_id])
    return found


def _links(record: HeritageRecord, name: str):  # type: ignore[no-untyped-def]  # rows of a through table
    through = type(record)._meta.get_field(name).remote_field.through
    return (
        through.objects.filter(heritagerecord_id=record.pk)
        .annotate(which=Value(name))
        .order_by()
        .values_list("which", "concept_id")
    )
