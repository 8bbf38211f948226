"""Brings the records into line with their content files, without touching officers' work."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, NamedTuple

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from heritage import identifiers
from heritage.models import FormerSlug, HeritageRecord, RecordMedia, kind_models
from museum.demo.composing import compose
from museum.demo.drawn import Shown, shown_by
from museum.demo.illustrating import renew, subject_of, take_in
from museum.demo.lookups import Lookups
from museum.demo.pictures import Picture, edition

Facts = dict[str, Any]
Draw = Callable[[Collection[Facts]], Iterator[list[Picture]]]


class Drawn(NamedTuple):
    """The pictures of one record and the edition that drew them."""

    pictures: list[Picture]
    mark: str


# What the database adds to an inline row; the content file knows nothing of it.
_ADDED = ("pk", "record", "subject")


def write_records(facts: Collection[Facts], known: Lookups, *, draw: Draw | None) -> Counter[str]:
    """Create, refresh or leave each record; count the fates by name.

    ``created``; ``refreshed`` when the file says something new or our pictures are missing or of
    another edition; ``unchanged``; ``kept`` when somebody has edited the record since. Of a kept
    record our own pictures are drawn again where they stand, and nothing else is touched. Without
    ``draw`` pictures stay as they are.
    """
    known.records = _existing(facts)
    fresh = _make_room(facts, known)
    shown = shown_by(known.records.values())
    marks = {item["slug"]: edition(subject_of(item)) for item in facts}
    stale = {slug for slug in marks if draw and shown[known.records[slug].pk].outdated(marks[slug])}
    fates = {
        item["slug"]: "created" if item["slug"] in fresh else _fate(item, known, stale=stale)
        for item in facts
    }
    stale -= {s for s in stale if fates[s] == "kept" and not shown[known.records[s].pk].ours}
    pictures = draw([item for item in facts if item["slug"] in stale]) if draw else iter(())
    # The index of references is brought up to date once a record, not once an inline row.
    with disable_reference_index_auto_update():
        for item in facts:
            slug = item["slug"]
            drawn = Drawn(next(pictures), marks[slug]) if slug in stale else None
            _settle(item, known, fates[slug], drawn, shown[known.records[slug].pk])
    return Counter(fates.values())


def _settle(facts: Facts, known: Lookups, fate: str, drawn: Drawn | None, shown: Shown) -> None:
    """Do with one record what its fate says."""
    if fate in {"created", "refreshed"}:
        _write(facts, known, take_in(*drawn, shown) if drawn else None)
    elif drawn:
        renew(*drawn, shown)


def _existing(facts: Collection[Facts]) -> dict[str, HeritageRecord]:
    slugs = [item["slug"] for item in facts]
    records = HeritageRecord.objects.select_related("latest_revision")
    moved = FormerSlug.objects.filter(slug__in=slugs).values_list("slug", "record_id")
    here = {record.slug: record for record in records.filter(slug__in=slugs)}
    there = records.in_bulk([pk for _slug, pk in moved])
    return {slug: there[pk] for slug, pk in moved if pk in there} | here


def _make_room(facts: Collection[Facts], known: Lookups) -> set[str]:
    """Create what is missing as bare drafts, so that relations find both their ends."""
    bare = [
        kind_models()[item["kind"]](
            pid=identifiers.mint(),
            kind=item["kind"],
            slug=item["slug"],
            title_vi=item["title"]["vi"],
            live=False,
        )
        for item in facts
        if item["slug"] not in known.records
    ]
    HeritageRecord.objects.bulk_create(bare)
    known.records.update({record.slug: record for record in bare})
    return {record.slug for record in bare}


def _fate(facts: Facts, known: Lookups, *, stale: set[str]) -> str:
    revision = known.records[facts["slug"]].latest_revision
    if revision is not None and revision.user_id is not None:
        return "kept"
    if revision is None or facts["slug"] in stale or _differs(revision.content, facts, known):
        return "refreshed"
    return "unchanged"


def _differs(written: Mapping[str, Any], facts: Facts, known: Lookups) -> bool:
    """Whether the content file says anything else than the loader last wrote."""
    wanted = kind_models()[facts["kind"]]()
    fields = compose(wanted, facts, known)
    told = json.loads(json.dumps(wanted.serializable_data(), cls=DjangoJSONEncoder))
    return any(_plain(told[field]) != _plain(written.get(field)) for field in fields)


def _plain(value: Any) -> Any:
    """A serialised field, without what saving an inline row adds to it."""
    if not isinstance(value, list):
        return value
    return [_plain_row(row) if isinstance(row, dict) else row for row in value]


def _plain_row(row: dict[str, Any]) -> dict[str, Any]:
    return {
        key: item
        for key, item in row.items()
        if key not in _ADDED and (key == "time_literal" or not key.startswith("time_"))
    }


@transaction.atomic
def _write(facts: Facts, known: Lookups, media: list[RecordMedia] | None) -> None:
    record = known.records[facts["slug"]]
    compose(record, facts, known)
    if media is not None:
        record.media.set(media)
    record.save()
    record.save_revision(clean=False).publish()
    ReferenceIndex.create_or_update_for_object(record)
