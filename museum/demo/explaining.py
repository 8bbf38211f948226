"""Notes on what our drawings show, put on them once; an officer's stay, and so do none."""

from collections.abc import Mapping
from typing import Any

from heritage.models import HeritageRecord, RecordMedia
from media.actions.annotations import annotate
from media.models import Asset
from museum.demo import reading

SIDES = ("x", "y", "width", "height")


def load_annotations(records: Mapping[str, HeritageRecord]) -> int:
    """Put the notes of `content/annotations.json` on our pictures; return how many got some."""
    found = [
        (told, asset)
        for told in reading.content("annotations")
        if (record := records.get(told["record"])) and (asset := _drawn(record, told["file"]))
    ]
    for told, asset in found:
        annotate(asset, [_note(each) for each in told["notes"]])
    return len(found)


def _drawn(record: HeritageRecord, filename: str) -> Asset | None:
    """Our picture of this name that bears no notes and has the file that we drew."""
    uses = RecordMedia.objects.filter(
        record=record,
        asset__filename=filename,
        asset__generated=True,
        asset__image__annotated=None,
    )
    use = uses.select_related("asset__image").first()
    return use.asset if use else None


def _note(told: dict[str, Any]) -> dict[str, Any]:
    sides = dict(zip(SIDES, told["box"], strict=True))
    return sides | {"note_vi": told["vi"], "note_en": told["en"]}
