"""What of a thing is answered, and whom it is for: every door that tells of a thing asks here."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from media.admission import Circle
from media.iiif.presentation.source import (
    Answer,
    GoneSubject,
    MovedSubject,
    Subject,
    Use,
    source,
)
from media.models import Asset

Uses = list[tuple[Asset, Use]]
Made = TypeVar("Made")


def seen_assets(subject: Subject, user: Any) -> Uses:
    """Return the subject's assets that the user may see, each once, in their order."""
    first: dict[str, Use] = {}
    for use in subject.uses:
        first.setdefault(use.asset_id, use)
    found = Asset.objects.filter(pk__in=first).visible_to(user).for_canvases().in_bulk()
    return [(found[key], use) for key, use in first.items() if key in found]


def for_whom(
    request: HttpRequest, pid: str, make: Callable[[Subject, Uses], Made | None]
) -> tuple[Made | GoneSubject | MovedSubject | None, Circle]:
    """Return what ``make`` makes of the thing, and whom that is for.

    The visitor is looked at only when not everybody may see all of it, so that a public answer
    depends on no cookie.
    """
    public, whole = _seen_by(pid, AnonymousUser(), make)
    if public is not None and whole:
        return public, Circle.ANYONE
    if request.user.is_authenticated:
        own, _whole = _seen_by(pid, request.user, make)
        if own != public:
            return own, Circle.THIS_VISITOR
    return public, Circle.ANYONE


def _seen_by(
    pid: str, user: Any, make: Callable[[Subject, Uses], Made | None]
) -> tuple[Made | GoneSubject | MovedSubject | None, bool]:
    """Return what the user may see, and whether there is nothing more."""
    subject: Answer = source().subject(pid, user)
    if not isinstance(subject, Subject):
        return subject, True
    assets = seen_assets(subject, user)
    return make(subject, assets), len(assets) == len({use.asset_id for use in subject.uses})
