"""The records as the source of manifests (`media.iiif.presentation.ManifestSource`)."""

from collections.abc import Iterable

from django.db.models import QuerySet

from heritage.access import Viewer, may_know_gone, may_see
from heritage.enums import MediaRole, State
from heritage.iiif.facts import PREFETCH, RELATED, facts_of
from heritage.iiif.shelves import members_of, parts_of, shelf_of, shelves, shelves_of
from heritage.iiif.twins import LANGUAGES, path_in, twins_of
from heritage.models import HeritageRecord, RecordMedia
from media.iiif.presentation import Subject, Use, Words
from media.iiif.presentation.source import Answer, GoneSubject, MovedSubject

_LONGEST_CHAIN = 8
"""Mergers that are followed."""


class RecordManifests:
    """What everybody, or one viewer, may know of the records."""

    shelves = staticmethod(shelves)
    shelf = staticmethod(shelf_of)
    parts = staticmethod(parts_of)
    members = staticmethod(members_of)

    def subject(self, pid: str, user: Viewer) -> Answer:
        """Return the record of ``pid`` as ``user`` may see it; six queries."""
        record = _read().filter(pid=pid).first()
        if record is None:
            return None
        if record.state == State.MERGED:
            return _survivor(record, user)
        if may_know_gone(user, record):
            return GoneSubject()
        return _subject(record) if may_see(user, record) else None

    def of(self, record: HeritageRecord) -> Subject:
        """Return a record as a subject, whoever may see it: for those who have it before them."""
        return _subject(record)


def _read() -> "QuerySet[HeritageRecord]":
    return HeritageRecord.objects.select_related(*RELATED).prefetch_related(*PREFETCH, "media")


def _survivor(record: HeritageRecord, user: Viewer) -> Answer:
    for _step in range(_LONGEST_CHAIN):
        if record.merged_into is None:
            return MovedSubject(record.pid) if may_see(user, record) else None
        record = record.merged_into
    return None


def _subject(record: HeritageRecord) -> Subject:
    return Subject(
        pid=record.pid,
        label=Words.of(record.title_vi, record.title_en),
        summary=Words.of(record.summary_vi, record.summary_en),
        metadata=facts_of(record),
        pages=pages_of(record.slug),
        twins=twins_of(record),
        shelves=shelves_of(record),
        uses=tuple(
            Use(use.asset_id, Words.of(use.caption_vi, use.caption_en))
            for use in _in_order(record.media.all())
        ),
    )


def pages_of(slug: str) -> dict[str, str]:
    """Return language → path of a record's page."""
    return {language: path_in(language, "record", slug) for language in LANGUAGES}


def _in_order(uses: Iterable[RecordMedia]) -> list[RecordMedia]:
    """As a gallery hangs them: the first picture first."""
    return sorted(uses, key=lambda use: use.role != MediaRole.PRIMARY)
