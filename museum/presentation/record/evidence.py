"""Recognitions, claims and sources: what is said, by whom, and how sure it is."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.text import capfirst

from heritage.enums import Confidence, DesignationStatus
from heritage.models import Citation, Claim, Designation, Source
from heritage.models.bilingual import active_language
from museum.presentation.authorities import authorities
from museum.presentation.dates import span_text


@dataclass(frozen=True, slots=True)
class Recognition:
    """One decision of an authority."""

    rank: str
    definition: str
    when: str
    number: str
    authority: str
    status: str
    current: bool
    unverified: bool


@dataclass(frozen=True, slots=True)
class Saying:
    """What one source says; ``doubt`` is "" when it is well founded."""

    value: str
    language: str
    source: Source | None
    page: str
    doubt: str
    unverified: bool
    preferred: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One matter with everything that is said of it, which may disagree."""

    field: str
    sayings: tuple[Saying, ...]


def recognitions(rows: list[Designation]) -> list[Recognition]:
    """Return the decisions, those in force first, the latest first."""
    known = authorities().concepts
    order = sorted(rows, key=lambda row: (row.status != "current", -(row.time_earliest or 0)))
    return [_recognition(row, known[row.rank_id]) for row in order if row.rank_id in known]


def _recognition(row: Designation, rank) -> Recognition:  # type: ignore[no-untyped-def]  # a Concept
    current = row.status == DesignationStatus.CURRENT
    return Recognition(
        rank=str(rank.label),
        definition=str(rank.definition or ""),
        when=span_text(row),
        number=row.number,
        authority=row.authority,
        status="" if current else str(DesignationStatus(row.status).label),
        current=current,
        unverified=row.confidence == Confidence.UNVERIFIED,
    )


def questions(rows: list[Claim]) -> list[Question]:
    """Return the claims gathered by what they are about, the chosen one first."""
    order = sorted(rows, key=lambda row: row.field)
    gathered = groupby(order, key=lambda row: row.field)
    return [
        Question(
            capfirst(field),
            tuple(_saying(row) for row in sorted(group, key=lambda row: not row.preferred)),
        )
        for field, group in gathered
    ]


def _saying(row: Claim) -> Saying:
    english = active_language() == "en" and row.value_en
    unverified = row.confidence == Confidence.UNVERIFIED or (
        row.source_id is not None and row.source.unverified
    )
    return Saying(
        value=row.value_en if english else row.value,
        language="" if english or active_language() == "vi" else "vi",
        source=row.source if row.source_id and not row.source.unverified else None,
        page=row.page,
        doubt=str(Confidence.LOW.label) if row.confidence == Confidence.LOW else "",
        unverified=unverified,
        preferred=row.preferred,
    )


def sources(rows: list[Citation]) -> list[Citation]:
    """Return the record's sources; the template marks those nobody has checked."""
    return [row for row in rows if row.source_id]
