"""Time strips: records, their claims and recognitions on one line and in a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from heritage.chronology import Span, parse_time, year_of
from heritage.chronology.columns import span_of
from heritage.enums import Confidence
from heritage.models import Claim, Designation, Source
from heritage.models.bilingual import LocalText, active_language
from museum.presentation.authorities import authorities
from museum.presentation.cards import Card
from museum.presentation.dates import age_text, time_text
from museum.presentation.exhibition.axis import Axis, Bar, axis_of
from museum.presentation.exhibition.holdings import Holdings
from museum.presentation.exhibition.mentions import Block, items, number
from museum.presentation.exhibition.quotations import source_line
from museum.presentation.record.evidence import SourceLine

_BETWEEN = re.compile(r"[,;]|\bvà\b")
"""What stands between the years of one claim."""

Years = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """A row of the table. ``years`` are where it lies on the line, nowhere when not understood."""

    label: LocalText
    url: str
    time: LocalText
    years: tuple[Years, ...]
    doubt: str = ""
    unverified: bool = False
    source: SourceLine | None = None


@dataclass(frozen=True, slots=True)
class TimeStrip:
    """The line (none when no time was understood) and the table."""

    anchor: str
    heading: str
    level: int
    caption: str
    moments: list[tuple[Moment, list[Bar]]]
    axis: Axis | None
    template: str = "exhibition/parts/timeline.html"


def time_strip(value: Block, held: Holdings, anchor: str, level: int) -> TimeStrip | None:
    """Return the strip; None when nothing of it may be seen."""
    rows = [row for item in items(value, "moments") for row in _moments(item, held)]
    if not rows:
        return None
    known = [year for row in rows for pair in row.years for year in pair if year is not None]
    axis = axis_of(known) if known else None
    return TimeStrip(
        anchor=anchor,
        heading=str(value.get("heading") or ""),
        level=level,
        caption=str(value.get("caption") or ""),
        moments=[(row, [axis.bar(*pair) for pair in row.years] if axis else []) for row in rows],
        axis=axis,
    )


def _moments(item: Any, held: Holdings) -> Iterator[Moment]:
    value = item if isinstance(item, dict) else {}
    key = number(value.get("record")) or 0
    card = held.cards.get(key)
    if card is None or key not in held.records:
        return
    given = str(value.get("label") or "")
    label = LocalText(given, active_language()) if given else card.title
    match value.get("of"):
        case "claims":
            about = str(value.get("about") or "").strip().casefold()
            claims = [row for row in held.claims.get(key, []) if row.field.casefold() == about]
            yield from (_of_claim(row, card, given) for row in claims)
        case "ranks":
            yield from (_of_rank(row, card, given) for row in held.ranks.get(key, []))
        case _:
            yield _of_record(label, card, held, key)


def _of_record(label: LocalText, card: Card, held: Holdings, key: int) -> Moment:
    row = held.records[key]
    period = authorities().periods.get(row.period_id) if row.period_id else None
    span = span_of(row)
    if span is None and period is not None and not time_text(row):
        years: tuple[Years, ...] = ((period.year_from, period.year_to),)
    else:
        years = (_years(span),) if span else ()
    return Moment(label, card.url, age_text(row, period), years)


def _of_claim(row: Claim, card: Card, given: str) -> Moment:
    subject = _in_english(row.field_en, capfirst(row.field))
    return Moment(
        label=LocalText(given, active_language()) if given else subject,
        url=card.url,
        time=_in_english(row.value_en, row.value),
        years=tuple(_years(span) for span in _spans(row.value)),
        doubt=str(Confidence.LOW.label) if row.confidence == Confidence.LOW else "",
        unverified=row.confidence == Confidence.UNVERIFIED,
        source=_source(row.source),
    )


def _in_english(english: str, vietnamese: str) -> LocalText:
    if english and active_language() == "en":
        return LocalText(capfirst(english) if vietnamese[:1].isupper() else english, "en")
    return LocalText(vietnamese, "vi")


def _of_rank(row: Designation, card: Card, given: str) -> Moment:
    rank = authorities().concepts.get(row.rank_id)
    span = span_of(row)
    name = LocalText(given or str(rank.label if rank else ""), active_language())
    return Moment(
        label=name,
        url=card.url,
        time=time_text(row),
        years=(_years(span),) if span else (),
        unverified=row.confidence == Confidence.UNVERIFIED,
        source=_source(row.source),
    )


def _source(source: Source | None) -> SourceLine | None:
    return source_line(source) if source else None


def _spans(words: str) -> list[Span]:
    """The times in a claim: each of those it counts up, else the whole of it."""
    pieces = [piece.strip() for piece in _BETWEEN.split(words) if piece.strip()]
    each = [span for piece in pieces if (span := parse_time(piece).span)]
    if len(pieces) > 1 and each:
        return each
    whole = parse_time(words).span
    return [whole] if whole else []


def _years(span: Span) -> Years:
    return (
        None if span.earliest is None else year_of(span.earliest),
        None if span.latest is None else year_of(span.latest),
    )
