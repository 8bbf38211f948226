"""Visibility of records: published, active, out of embargo, and open to this viewer.

Rights by area and kind join here in a later step; callers will not change.
"""

from typing import TYPE_CHECKING

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db.models import Q
from django.utils import timezone

from heritage.enums import Access, State

if TYPE_CHECKING:
    from heritage.models import HeritageRecord

Viewer = AbstractUser | AnonymousUser | None
"""Whoever asks; None is an anonymous visitor."""


def access_levels(user: Viewer) -> tuple[str, ...]:
    """Return the values of `Access` that ``user`` may see."""
    if user is None or not user.is_authenticated or not user.is_active:
        return (Access.PUBLIC.value,)
    levels = [Access.PUBLIC.value, Access.REGISTERED.value]
    if user.has_perm("wagtailadmin.access_admin"):
        levels.append(Access.STAFF.value)
    if user.has_perm("heritage.view_restricted"):
        levels.append(Access.RESTRICTED.value)
    return tuple(levels)


def visible_q(user: Viewer) -> Q:
    """Return the condition under which a row of `HeritageRecord` is visible to ``user``."""
    today = timezone.localdate()
    return Q(live=True, state=State.ACTIVE, access__in=access_levels(user)) & (
        Q(embargo_until__isnull=True) | Q(embargo_until__lte=today)
    )


def may_see(user: Viewer, record: "HeritageRecord") -> bool:
    """Say the same of one loaded record, without a query."""
    embargoed = record.embargo_until is not None and record.embargo_until > timezone.localdate()
    return (
        record.live
        and record.state == State.ACTIVE
        and record.access in access_levels(user)
        and not embargoed
    )


def may_know_gone(user: Viewer, record: "HeritageRecord") -> bool:
    """Say whether ``user`` may read why a withdrawn record is gone: it names the record.

    Only those who could once have seen it: what was never published, or is not open to them,
    is to them as if it had never been.
    """
    return (
        record.state == State.WITHDRAWN
        and record.first_published_at is not None
        and record.access in access_levels(user)
    )


def may_change(user: Viewer, record: "HeritageRecord") -> bool:
    """Say whether ``user`` may edit ``record`` in the admin."""
    if user is None or not user.is_authenticated:
        return False
    meta = type(record)._meta
    return user.has_perm(f"{meta.app_label}.change_{meta.model_name}")
