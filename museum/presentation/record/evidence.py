"""Recognitions, claims and sources: what is said, by whom, and how sure it is."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from heritage.enums import Confidence, DesignationStatus, SourceKind
from heritage.models import Concept
from heritage.models.bilingual import LocalText, active_language
from heritage.times import span_text
from media.shown import Shown
from museum.presentation.authorities import authorities


@dataclass(frozen=True, slots=True)
class Recognition(Shown):
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
class Saying(Shown):
    """What one source says; ``doubt`` is "" when it is well founded."""

    value: str
    language: str
    source: LocalText
    page: str
    doubt: str
    unverified: bool
    preferred: bool


@dataclass(frozen=True, slots=True)
class Question(Shown):
    """One matter with everything that is said of it, which may disagree."""

    field: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class SourceLine(Shown):
    """A source of the record as a whole."""

    citation: LocalText
    url: str
    place: str
    unverified: bool


def recognitions(rows: list) -> list[Recognition]:
    """Return the decisions, those in force first, the latest first."""
    known = authorities().concepts
    order = sorted(rows, key=lambda row: (row.status != "current", -(row.time_earliest or 0)))
    return [_recognition(row, known[row.rank_id]) for row in order if row.rank_id in known]


def _recognition(row: Any, rank: Concept) -> Recognition:
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


def questions(rows: list) -> list[Question]:
    """Return the claims gathered by what they are about, the chosen one first."""
    language = active_language()
    gathered: dict[str, list] = {}
    for row in rows:
        subject = row.field_en if language == "en" and row.field_en else row.field
        gathered.setdefault(subject, []).append(row)
    return [
        Question(
            capfirst(field),
            tuple(
                _saying(row, language) for row in sorted(group, key=lambda row: not row.preferred)
            ),
        )
        for field, group in gathered.items()
    ]


def _saying(row: Any, language: str) -> Saying:
    english = language == "en" and bool(row.value_en)
    from_memory = row.source_kind == SourceKind.MEMORY
    return Saying(
        value=row.value_en if english else row.value,
        language="" if english or language == "vi" else "vi",
        source=LocalText("", "") if from_memory else _citation(row, language),
        page=row.page,
        doubt=str(Confidence.LOW.label) if row.confidence == Confidence.LOW else "",
        unverified=from_memory or row.confidence == Confidence.UNVERIFIED,
        preferred=bool(row.preferred),
    )


def _citation(row: Any, language: str) -> LocalText:
    """The source in words; a title keeps its language, so without English it is Vietnamese."""
    if language == "en" and row.source_citation_en:
        return LocalText(row.source_citation_en, "en")
    return LocalText(row.source_citation or "", "vi")


def sources(rows: list) -> list[SourceLine]:
    """Return the record's sources, those nobody has checked marked."""
    language = active_language()
    return [
        SourceLine(
            citation=_citation(row, language),
            url=row.source_url,
            place=", ".join(filter(None, (row.locator, row.source_archive_mark))),
            unverified=row.source_kind == SourceKind.MEMORY,
        )
        for row in rows
        if row.source_citation
    ]
