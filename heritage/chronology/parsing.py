"""What people write about time → a `Reading`. Never raises for any text, never guesses."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from heritage.chronology.edtf import read_edtf
from heritage.chronology.enums import Problem
from heritage.chronology.grammar import Match, Source, times
from heritage.chronology.lexicon import Lexicon, Sign, lexicon
from heritage.chronology.nodes import Node, Range, Season, Year
from heritage.chronology.spans import Reading, Span
from heritage.chronology.words import split_words

LONGEST_TEXT = 300
_MOST_WORDS = 90
_MOST_CANDIDATES = 12
LANGUAGES = ("vi", "en")
# "1904-05": to a machine May 1904, to most people 1904 to 1905.
_TWO_WAYS = re.compile(r"(\d\d)(\d\d)-(\d\d)", re.ASCII)

# What is written like a day is one: "35/13/2020" is a slip of the pen, not three years.
_LIKE_A_DAY = re.compile(r"(\d{1,2})([/.-])\d{1,2}\2\d{4}", re.ASCII)
_LONGEST_MONTH = 31


def parse_time(text: str, languages: Iterable[str] = LANGUAGES) -> Reading:
    """Read a written time: Vietnamese and English phrases, or EDTF.

    `languages` limits whose words are accepted; figures and names are always read. The literal
    is kept byte for byte. Any text is answered, at once; ValueError only for an unknown language.
    """
    match = read_meanings(text, tuple(languages))
    spans = tuple(dict.fromkeys(span_of(node, text) for node in match.nodes))
    if len(spans) > _MOST_CANDIDATES:
        spans = _nearest(spans)
    if match.problem is not None or len(spans) == 1:
        return Reading(text, spans, match.problem)
    return Reading(text, spans, Problem.AMBIGUOUS if spans else Problem.NOT_UNDERSTOOD)


def _nearest(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The latest candidates: a list is for choosing, and old things are rarer."""
    ordered = sorted(spans, key=lambda span: span.latest or span.earliest or 0)
    return tuple(ordered[-_MOST_CANDIDATES:])


def span_of(node: Node, literal: str) -> Span:
    """The span of one meaning."""
    earliest, latest = node.bounds
    return Span(
        literal=literal,
        earliest=earliest,
        latest=latest,
        precision=node.precision,
        certainty=node.certainty,
        calendar=node.reckoning,
        edtf=node.edtf,
    )


def read_meanings(text: str, languages: tuple[str, ...] = LANGUAGES) -> Match:
    """What a text may mean, as nodes. `end` is of no use to callers."""
    vocabulary = lexicon(languages)
    if len(text) > LONGEST_TEXT:
        return Match((), 0, Problem.TOO_LONG)
    return _read(text, vocabulary)


@lru_cache(maxsize=2048)
def _read(text: str, vocabulary: Lexicon) -> Match:
    stripped = text.strip()
    if not stripped:
        return Match((), 0, Problem.EMPTY)
    try:
        machine = None if stripped.isdigit() else read_edtf(stripped)
    except ValueError:
        return Match((), 0, Problem.IMPOSSIBLE_DATE)
    day = _LIKE_A_DAY.fullmatch(stripped)
    if day and int(day[1]) > _LONGEST_MONTH:
        return Match((), 0, Problem.IMPOSSIBLE_DATE)
    if machine is not None:
        return Match(_both_ways(stripped, machine), 0)
    source = Source(split_words(stripped), vocabulary, times)
    return _settled(source) if len(source.words) <= _MOST_WORDS else Match((), 0, Problem.TOO_LONG)


def _both_ways(text: str, machine: Node) -> tuple[Node, ...]:
    found = _TWO_WAYS.fullmatch(text)
    if found is None or int(found[3]) <= int(found[2]):
        return (machine,)
    year = int(found[1]) * 100
    people = Range(Year(year + int(found[2])), Year(year + int(found[3])))
    return (people, machine) if not isinstance(machine, Season) else (machine, people)


def _settled(source: Source) -> Match:
    """The meaning of all the words; a reading that stops short is none."""
    label = source.skip(Sign.FILLER, 0)
    starts = [0, label + source.is_sign(label, ":")]
    if source.is_sign(0, "(") and source.is_sign(len(source.words) - 1, ")"):
        source = replace(source, words=source.words[1:-1])
    for at in sorted(set(starts)):
        match = times(source, at)
        if match and (_at_end(source, match.end) or _refused_before_more(source, match)):
            return match
    return Match((), 0, Problem.NOT_UNDERSTOOD)


def _refused_before_more(source: Source, match: Match) -> bool:
    """ "Dương Hòa thứ 12 (1646)": what comes behind does not mend it."""
    return not match.nodes and source.is_sign(match.end, "(,;")


def _at_end(source: Source, at: int) -> bool:
    while source.is_sign(at, ".;,"):
        at += 1
    return at == len(source.words)
