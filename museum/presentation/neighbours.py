"""The records a page leads to: a name, a kind and a small picture each, in one query.

Much less than a `cards.Card`: no summary, no time to put into words, one rendition.
"""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.db.models import Case, CharField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Concat

from heritage.access import Viewer, access_levels
from heritage.enums import Kind, MediaRole
from heritage.models import HeritageRecord
from heritage.models.bilingual import LocalText, active_language, local_text
from media.kinds.image.models import MuseumRendition
from media.shown import Shown
from museum.addresses import record_path
from museum.presentation.compiled import Read
from museum.presentation.pictures import eyes, padded

WIDTH = 320
"""Pixels; the smallest rendition there is."""
_BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Thumb(Shown):
    """A small picture; width and height as HTML has them."""

    url: str
    width: str
    height: str


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
    key = eyes(user)
    if key not in _reads:
        if len(_reads) >= _MOST_READS:
            _reads.clear()
        _reads[key] = Read(
            lambda ids: (
                _with_thumb(HeritageRecord.objects.visible_to(user), user)
                .filter(pk__in=ids)
                .order_by()
            ),
            *("id", "kind", "slug", "title_vi", "title_en", "thumb"),
        )
    return _named(_reads[key](padded(sorted(ids))))


_MOST_READS = 16
_reads: dict[Hashable, Read] = {}
"""By what eyes may see today; the policy is asked when a read is composed."""


def _named(rows: Sequence) -> dict[int, Neighbour]:
    language = active_language()
    return {
        row.id: Neighbour(
            id=row.id,
            url=record_path(row.slug, language),
            kind_label=str(Kind(row.kind).label),
            title=local_text(row, "title", language),
            thumb=_thumb(row.thumb),
        )
        for row in rows
    }


def _with_thumb(records: QuerySet, user: Viewer) -> QuerySet:
    """Annotate ``thumb``: the small WebP of each record's first picture that ``user`` may see.

    Width, height and file in one text, so that the picture is looked for once.
    """
    first = MuseumRendition.objects.filter(
        image__asset__record_uses__record=OuterRef("pk"),
        image__asset__access__in=access_levels(user),
        filter_spec__endswith="|format-webp",
        width__lte=WIDTH,
    ).order_by(
        Case(When(image__asset__record_uses__role=MediaRole.PRIMARY, then=Value(0)), default=1),
        "image__asset__record_uses__sort_order",
        "pk",
    )
    told = Concat(_text("width"), Value(_BETWEEN), _text("height"), Value(_BETWEEN), _text("file"))
    return records.annotate(thumb=Subquery(first.annotate(told=told).values("told")[:1]))


def _text(column: str) -> Cast:
    return Cast(column, CharField())


def _thumb(told: str | None) -> Thumb | None:
    if not told:
        return None
    width, height, file = told.split(_BETWEEN, 2)
    return Thumb(default_storage.url(file), width, height)
