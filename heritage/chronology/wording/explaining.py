"""The "as understood" note: figures first, then what they rest on."""

from collections.abc import Iterator

from heritage.chronology.can_chi import can_chi_year
from heritage.chronology.enums import Certainty, Precision, Problem
from heritage.chronology.lunar import CIVIL_SINCE
from heritage.chronology.nodes import (
    Ago,
    CanChiYear,
    Day,
    Doubted,
    EraTime,
    EraYear,
    LunarDay,
    LunarMonth,
    Month,
    Node,
    Open,
    Part,
    PeriodTime,
    Range,
    Reign,
    Several,
    Year,
)
from heritage.chronology.registry import Era
from heritage.chronology.spans import Span
from heritage.chronology.wording.meaning import is_rough, meaning
from heritage.chronology.wording.plain import bounds_text
from heritage.chronology.wording.saying import english_era, era_text, ordinal_text, say
from heritage.chronology.wording.tables import DOUBT_NOTES, OLD_LUNAR, PROBLEMS, SIDES

_JOINT = " · "


def explain(span: Span, lang: str) -> str:
    """How a span was understood: "1703 · niên hiệu Chính Hòa, năm thứ 24 · đời Lê Hy Tông · …"."""
    node = meaning(span)
    told = [bounds_text(span.earliest, span.latest, lang), *_notes(node, lang)]
    doubt = DOUBT_NOTES[lang].get(span.certainty)
    return _JOINT.join(dict.fromkeys([*told, *([doubt] if doubt else [])]))


def gloss(span: Span, lang: str) -> list[str]:
    """The same in parts, for those who read and do not check.

    Ends that nobody named are said to be about ("khoảng 1734–1766"), and never to the day.
    """
    node = meaning(span)
    told = [_about(span, lang) if is_rough(node) else _bounds(span, lang), *_notes(node, lang)]
    doubt = _BESIDE_ABOUT.get(span.certainty, span.certainty) if is_rough(node) else span.certainty
    note = DOUBT_NOTES[lang].get(doubt)
    return list(dict.fromkeys([*told, *([note] if note else [])]))


_BESIDE_ABOUT = {
    Certainty.APPROXIMATE: Certainty.CERTAIN,
    Certainty.UNCERTAIN_APPROXIMATE: Certainty.UNCERTAIN,
}
"""What is left of a doubt where "about" has been said."""


def _bounds(span: Span, lang: str) -> str:
    return bounds_text(span.earliest, span.latest, lang)


def _about(span: Span, lang: str) -> str:
    months = span.precision is not Precision.DAY
    return bounds_text(span.earliest, span.latest, lang, about=True, months=months)


def explain_problem(problem: Problem, lang: str) -> str:
    """A sentence for people on why a text is not one clear span."""
    return PROBLEMS[lang][problem]


def _notes(node: Node, lang: str) -> Iterator[str]:
    if isinstance(node, Doubted):
        yield from _notes(node.node, lang)
    elif isinstance(node, Open):
        yield from (SIDES[lang][node.side].format(note) for note in _notes(node.node, lang))
    elif isinstance(node, Range):
        yield from (*_notes(node.start, lang), *_notes(node.end, lang))
    elif isinstance(node, Several):
        yield from (note for member in node.members for note in _notes(member, lang))
    elif isinstance(node, LunarDay | LunarMonth):
        yield say(node, lang)
        if (node.date.year if isinstance(node, LunarDay) else node.year) < CIVIL_SINCE:
            yield OLD_LUNAR[lang]
    elif not isinstance(node, Year | Month | Day):
        yield from _named(node, lang)


def _named(node: Node, lang: str) -> Iterator[str]:
    vietnamese = lang == "vi"
    if isinstance(node, EraYear):
        number = f"năm thứ {node.number}" if vietnamese else f"{ordinal_text(node.number)} year"
        yield f"{_era(node.era, lang)}, {number}"
        yield from _ruler(node.era, lang)
        yield _cycle(node.year, lang)
    elif isinstance(node, EraTime):
        yield _era(node.era, lang)
        yield from _ruler(node.era, lang)
    elif isinstance(node, CanChiYear):
        yield _cycle(node.year, lang)
    elif isinstance(node, PeriodTime | Reign):
        yield say(node, lang).rsplit(" (", 1)[0]
    elif isinstance(node, Ago):
        yield f"tính từ năm {node.reference}" if vietnamese else f"counted from {node.reference}"
    elif isinstance(node, Part) and isinstance(node.whole, PeriodTime | Reign | EraTime):
        yield say(node, lang).rsplit(" (", 1)[0]
    else:
        yield say(node, lang)


def _era(era: Era, lang: str) -> str:
    return f"niên hiệu {era_text(era, lang)}" if lang == "vi" else english_era(era)


def _ruler(era: Era, lang: str) -> Iterator[str]:
    name = era.ruler.split(" (")[0]
    if not era.foreign:
        yield f"đời {name}" if lang == "vi" else f"reign of {name}"


def _cycle(year: int, lang: str) -> str:
    return f"năm {can_chi_year(year)}" if lang == "vi" else f"{can_chi_year(year)} year"
