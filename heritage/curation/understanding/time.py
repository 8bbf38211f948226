"""What a written date was read as."""

from dataclasses import dataclass

from heritage.chronology import (
    Problem,
    Reading,
    Span,
    explain,
    explain_problem,
    format_span,
    parse_time,
)
from media.models.local_text import active_language

_SHOWN = 12
"""Candidates offered at once; more would be a wall, and the century narrows them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One meaning to choose: the words that mean only it, and what they say."""

    literal: str
    meaning: str


@dataclass(frozen=True, slots=True)
class TimeNote:
    """What to tell the officer: ``state`` is empty, understood, ambiguous or unknown."""

    state: str
    text: str
    candidates: tuple[Candidate, ...] = ()


def time_note(text: str, lang: str | None = None) -> TimeNote:
    """Read ``text`` and say, in ``lang`` (the active one), how it was understood.

    Never guesses: several meanings come back as candidates, whose literals mean one thing each.
    """
    lang = lang or active_language()
    if not text.strip():
        return TimeNote("empty", "")
    reading = parse_time(text)
    if len(reading.spans) == 1:
        return TimeNote("understood", explain(reading.spans[0], lang))
    problem = explain_problem(reading.problem or Problem.NOT_UNDERSTOOD, lang)
    if not reading.spans:
        return TimeNote("unknown", problem)
    return TimeNote("ambiguous", problem, _candidates(reading, lang))


def _candidates(reading: Reading, lang: str) -> tuple[Candidate, ...]:
    found = (Candidate(_literal(span, lang), explain(span, lang)) for span in reading.spans)
    return tuple(found)[:_SHOWN]


def _literal(span: Span, lang: str) -> str:
    """Words that mean this span and nothing else; EDTF when no sentence does."""
    words = format_span(span, lang)
    again = parse_time(words)
    same = len(again.spans) == 1 and again.spans[0].edtf == span.edtf
    return words if same else span.edtf
