"""What a bag tells of a record and of each of its files, as JSON."""

import json
from typing import Any

from heritage.access import Viewer, shown_point
from heritage.enums import Kind
from heritage.identifiers import ark
from heritage.iiif.facts import facts_of
from heritage.models import HeritageRecord, RecordMedia
from media.kinds import words_of
from media.models import Asset, EarlierOriginal

TEXTS = (
    "title",
    "summary",
    "history",
    "practice",
    "description",
    "significance",
    "condition",
    "measures",
)
_ASSET = (
    *("title", "filename", "mime", "bytes", "sha256", "alt_vi", "alt_en"),
    *("caption_vi", "caption_en", "creator", "credit_vi", "credit_en", "rights_holder"),
    *("source", "source_url", "captured", "access", "generated"),
)


def record_told(record: HeritageRecord, viewer: Viewer) -> dict[str, Any]:
    """Return what is known of a record in both languages; its place as the viewer may know it."""
    point = shown_point(record, viewer)
    return {
        "id": ark(record.pid),
        "kind": str(Kind(record.kind).value),
        "slug": record.slug,
        "texts": {name: told for name in TEXTS if (told := _both(record, name))},
        "body": {code: told for code in ("vi", "en") if (told := _story(record, code))},
        "names": [
            {"text": each.text, "language": each.language, "type": each.type}
            for each in record.names.all()
        ],
        "facts": [
            {"label": label.json(), "value": value.json()} for label, value in facts_of(record)
        ],
        "point": point._asdict() if point else None,
        "identifiers": [
            {"scheme": each.scheme, "value": each.value} for each in record.identifiers.all()
        ],
        "community_labels": record.community_labels,
        "updated": record.updated_at.isoformat(),
    }


def asset_told(asset: Asset, uses: list[RecordMedia]) -> dict[str, Any]:
    """Return what is known of a file: texts, rights, fixity, and how the record uses it."""
    return {
        "id": asset.pk,
        "kind": str(asset.kind),
        "part_of": asset.part_of_id,
        **{name: getattr(asset, name) for name in _ASSET},
        "captured_on": asset.captured_on.isoformat() if asset.captured_on else None,
        "rights": {
            "code": asset.rights,
            "uri": asset.statement.uri,
            "label": {"vi": asset.statement.label_vi, "en": asset.statement.label_en},
        },
        "read_again": asset.read_at.isoformat() if asset.read_at else None,
        "words": [{"language": code, "text": text} for code, text in words_of(asset) if text],
        "uses": [
            {"role": use.role, "caption": _both(use, "caption"), "region": use.region}
            for use in uses
        ],
        "earlier": [_earlier_told(each) for each in asset.earlier.all()],
    }


def _earlier_told(earlier: EarlierOriginal) -> dict[str, Any]:
    return {
        "filename": earlier.filename,
        "sha256": earlier.sha256,
        "bytes": earlier.bytes,
        "replaced": earlier.replaced_at.isoformat(),
        "reason": earlier.reason,
    }


def _both(instance: Any, field: str) -> dict[str, str]:
    texts = {code: getattr(instance, f"{field}_{code}") for code in ("vi", "en")}
    return {code: text for code, text in texts.items() if text}


def _story(record: HeritageRecord, code: str) -> Any:
    field: Any = record._meta.get_field(f"body_{code}")
    return json.loads(field.value_to_string(record))
