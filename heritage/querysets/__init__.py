"""Named reads."""

from heritage.querysets.records import RecordQuerySet

__all__ = ["RecordQuerySet"]
