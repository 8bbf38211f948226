"""Writing many imported records at once, with everything a single save would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone
from wagtail.search.backends import get_search_backend

from heritage import identifiers
from heritage.actions.publication import announce_many
from heritage.models import ChangeType, HeritageRecord, LegacyIdentifier, kind_models
from heritage.slugs import slug_of

if TYPE_CHECKING:
    from heritage.intake.profiles import Draft

SCHEME = "external"


@dataclass(frozen=True, slots=True)
class Fate:
    """What a batch of drafts became."""

    created: int
    updated: int
    unchanged: int


@transaction.atomic
def write_drafts(drafts: "Sequence[Draft]", *, publish: bool) -> Fate:
    """Create or update a record per draft; ``external`` identifiers say which exist already."""
    known = _known(drafts)
    created = [_new(draft, publish) for draft in drafts if draft.external_id not in known]
    _create(created, drafts, known)
    updated = [
        record
        for draft in drafts
        if (record := known.get(draft.external_id)) and _update(record, draft, publish)
    ]
    _index(created, updated)
    return Fate(len(created), len(updated), len(drafts) - len(created) - len(updated))


def _known(drafts: "Sequence[Draft]") -> dict[str, HeritageRecord]:
    rows = LegacyIdentifier.objects.filter(
        scheme=SCHEME, value__in=[draft.external_id for draft in drafts]
    ).select_related("record")
    return {row.value: row.record for row in rows}


def _story(draft: "Draft") -> list[dict[str, str]]:
    return [
        {"type": "paragraph", "value": f"<p>{escape(text, quote=False)}</p>"}
        for text in draft.paragraphs_vi
    ]


def _new(draft: "Draft", publish: bool) -> HeritageRecord:
    pid = identifiers.mint()
    now = timezone.now() if publish else None
    # The pid in the address spares a look for a free slug on every row.
    return kind_models()[draft.kind](
        pid=pid,
        kind=draft.kind,
        slug=f"{slug_of(draft.title_vi)[:100]}-{pid}".strip("-"),
        title_vi=draft.title_vi,
        body_vi=_story(draft),
        live=publish,
        first_published_at=now,
        last_published_at=now,
    )


def _create(
    records: list[HeritageRecord],
    drafts: "Sequence[Draft]",
    known: dict[str, HeritageRecord],
) -> None:
    HeritageRecord.objects.bulk_create(records)
    ids = (draft.external_id for draft in drafts if draft.external_id not in known)
    LegacyIdentifier.objects.bulk_create(
        LegacyIdentifier(record=record, scheme=SCHEME, value=value)
        for record, value in zip(records, ids, strict=True)
    )


def _update(record: HeritageRecord, draft: "Draft", publish: bool) -> bool:
    """Write the draft over the newest revision: what officers have begun elsewhere in it stays."""
    newest: HeritageRecord = record.get_latest_revision_as_object()
    story = _story(draft)
    same_story = [
        {"type": block["type"], "value": block["value"]} for block in newest.body_vi.raw_data
    ] == story
    waiting = not record.live or record.has_unpublished_changes
    if newest.title_vi == draft.title_vi and same_story and not (publish and waiting):
        return False
    newest.title_vi = draft.title_vi
    newest.body_vi = story  # type: ignore[assignment]  # a StreamField takes its raw data
    if not record.live:
        newest.save()
    revision = newest.save_revision(clean=False)
    if publish:
        revision.publish()
    return True


def _index(created: list[HeritageRecord], updated: list[HeritageRecord]) -> None:
    live = [record for record in created if record.live]
    announce_many(live, type=ChangeType.CREATE)
    prefetch_related_objects(created, "names")
    backend = get_search_backend()
    backend.get_index_for_model(HeritageRecord).add_items(HeritageRecord, created)
