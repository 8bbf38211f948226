"""Brings the records into line with their content files, without touching officers' work."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from heritage.models import FormerSlug, HeritageRecord, RecordMedia, kind_models
from museum.demo.composing import compose
from museum.demo.lookups import Lookups

Facts = dict[str, Any]
Illustrator = Callable[[Facts], list[RecordMedia]]

# What the database adds to an inline row; the content file knows nothing of it.
_ADDED = ("pk", "record", "subject")


def write_records(
    facts: Collection[Facts], known: Lookups, *, illustrate: Illustrator | None
) -> Counter[str]:
    """Create, refresh or leave each record; count the fates by name.

    ``created``; ``refreshed`` when the file says something new (or a picture is missing);
    ``unchanged``; ``kept`` when somebody has edited the record since.
    """
    known.records = _existing(facts)
    fresh = _make_room(facts, known)
    pictured = set(RecordMedia.objects.values_list("record_id", flat=True))
    fates: Counter[str] = Counter()
    for item in facts:
        record = known.records[item["slug"]]
        bare = illustrate is not None and record.pk not in pictured
        fate = "created" if item["slug"] in fresh else _fate(record, item, known, bare=bare)
        if fate in {"created", "refreshed"}:
            media = illustrate(item) if illustrate and bare else None
            _write(record, item, known, media)
        fates[fate] += 1
    return fates


def _existing(facts: Collection[Facts]) -> dict[str, HeritageRecord]:
    slugs = [item["slug"] for item in facts]
    records = HeritageRecord.objects.select_related("latest_revision")
    moved = FormerSlug.objects.filter(slug__in=slugs).values_list("slug", "record_id")
    here = {record.slug: record for record in records.filter(slug__in=slugs)}
    there = records.in_bulk([pk for _slug, pk in moved])
    return {slug: there[pk] for slug, pk in moved if pk in there} | here


@transaction.atomic
def _make_room(facts: Collection[Facts], known: Lookups) -> set[str]:
    """Create what is missing as bare drafts, so that relations find both their ends."""
    missing = {item["slug"] for item in facts} - known.records.keys()
    for item in facts:
        if item["slug"] in missing:
            record = kind_models()[item["kind"]](
                slug=item["slug"], title_vi=item["title"]["vi"], live=False
            )
            record.save()
            known.records[item["slug"]] = record
    return missing


def _fate(record: HeritageRecord, facts: Facts, known: Lookups, *, bare: bool) -> str:
    revision = record.latest_revision
    if revision is None:
        return "refreshed"
    if revision.user_id is not None:
        return "kept"
    return "refreshed" if bare or _differs(revision.content, facts, known) else "unchanged"


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
def _write(
    record: HeritageRecord, facts: Facts, known: Lookups, media: list[RecordMedia] | None
) -> None:
    compose(record, facts, known)
    if media is not None:
        record.media = media
    record.save()
    record.save_revision(clean=False).publish()
