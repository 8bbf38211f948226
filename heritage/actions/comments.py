"""Remarks of officers on a record."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.models import HeritageRecord, RecordComment

LONGEST = 2000


def say(record: HeritageRecord, *, author: Any, text: str) -> RecordComment:
    """Add a remark. Raises ``ValidationError`` when it is empty or too long."""
    text = text.strip()
    if not text:
        raise ValidationError(_("Chưa viết gì."))
    if len(text) > LONGEST:
        raise ValidationError(_("Dài quá %(limit)d ký tự.") % {"limit": LONGEST})
    return RecordComment.objects.create(record=record, author=author, text=text)


def settle(comment: RecordComment, *, by: Any) -> None:
    """Mark a remark as dealt with; it stays readable."""
    comment.resolved_at = timezone.now()
    comment.resolved_by = by
    comment.save(update_fields=["resolved_at", "resolved_by"])
