"""The records a page leads to: a name, a kind and a small picture each, in one query.

Much less than a `cards.Card`: no summary, no time to put into words, one rendition.
"""

from collections.abc import Collection, Hashable
from dataclasses import dataclass

from django.utils import timezone

from heritage.access import Viewer
from heritage.enums import Kind
from heritage.models import HeritageRecord
from heritage.models.bilingual import LocalText, active_language, local_text
from media.shown import Shown
from museum.addresses import record_path
from museum.presentation.compiled import Read
from museum.presentation.kept import Keep
from museum.presentation.pictures import eyes, padded
from museum.presentation.thumbs import Thumb, thumb_of, with_thumb


@dataclass(frozen=True, slots=True)
class Neighbour(Shown):
    """Another record as a tie or a festival names it; no thumb while no picture has been made."""

    id: int
    url: str
    kind_label: str
    title: LocalText
    thumb: Thumb | None


def neighbours(ids: Collection[int], user: Viewer) -> dict[int, Neighbour]:
    """Return those of ``ids`` that ``user`` may see, by key."""
    if not ids:
        return {}
    if user is not None:
        return {each.id: each for each in _named(sorted(ids), user)}
    # Only what everybody sees is kept, for as long as today is today.
    now = (active_language(), timezone.localdate())
    found = _KNOWN.several(
        [(each, *now) for each in sorted(ids)],
        lambda missing: {(each.id, *now): each for each in _named([key[0] for key in missing])},
    )
    return {each.id: each for each in found.values()}


_KNOWN: Keep[Neighbour] = Keep(2048)
"""A record is the neighbour of several; 300 bytes each."""


def _read(ids: list[int], user: Viewer) -> list:
    key = eyes(user)
    if key not in _reads:
        if len(_reads) >= _MOST_READS:
            _reads.clear()
        _reads[key] = Read(
            lambda ids: (
                with_thumb(HeritageRecord.objects.visible_to(user), user)
                .filter(pk__in=ids)
                .order_by()
            ),
            *("id", "kind", "slug", "title_vi", "title_en", "thumb"),
        )
    return _reads[key](padded(ids))


_MOST_READS = 16
_reads: dict[Hashable, Read] = {}
"""By what eyes may see today; the policy is asked when a read is composed."""


def _named(ids: list[int], user: Viewer = None) -> list[Neighbour]:
    language = active_language()
    return [
        Neighbour(
            id=row.id,
            url=record_path(row.slug, language),
            kind_label=str(Kind(row.kind).label),
            title=local_text(row, "title", language),
            thumb=thumb_of(row.thumb),
        )
        for row in _read(ids, user)
    ]
