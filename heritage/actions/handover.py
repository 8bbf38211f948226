"""What a merged record leaves to the record that stays: the numbers it bears elsewhere."""

from typing import Any

from modelcluster.models import get_serializable_data_for_fields

from heritage.models import HeritageRecord, LegacyIdentifier

_NUMBERS = "identifiers"


def hand_over_numbers(record: HeritageRecord, into: HeritageRecord) -> bool:
    """Let ``into`` bear the numbers of ``record``; say whether there were any. In a transaction.

    A number stands once in the museum, and whoever brings it again (an import, another office)
    means the record that stays. The latest drafts are written in place: a form that is saved
    later would give the numbers back. What stands in the draft of ``record`` only, stays there.
    """
    rows = list(LegacyIdentifier.objects.filter(record=record))
    if not rows:
        return False
    LegacyIdentifier.objects.filter(record=record).update(record=into)
    moved = [{**get_serializable_data_for_fields(row), "record": into.pk} for row in rows]
    numbers = {(row.scheme, row.value) for row in rows}
    left = [row for row in _drafted(record) if (row["scheme"], row["value"]) not in numbers]
    _write(record, left)
    _write(into, [*_drafted(into), *moved])
    return True


def _drafted(record: HeritageRecord) -> list[dict[str, Any]]:
    revision = record.latest_revision
    return list(revision.content.get(_NUMBERS, [])) if revision else []


def _write(record: HeritageRecord, rows: list[dict[str, Any]]) -> None:
    if revision := record.latest_revision:
        revision.content[_NUMBERS] = rows
        revision.save(update_fields=["content"])
