"""From a stored span back to what its words meant."""

from heritage.chronology.centuries import century_of
from heritage.chronology.days import year_of
from heritage.chronology.edtf import read_edtf
from heritage.chronology.enums import Certainty, Precision
from heritage.chronology.nodes import (
    Ago,
    Century,
    Day,
    Doubted,
    LunarMonth,
    Node,
    Open,
    Part,
    Range,
    Season,
    Several,
    Side,
    Slice,
)
from heritage.chronology.parsing import read_meanings
from heritage.chronology.spans import Span
from heritage.chronology.wording.tables import SHORT_SLICES as ROUGH_SLICES


def meaning(span: Span) -> Node:
    """The meaning of the literal that has the span's bounds; without one, the bounds speak."""
    for node in read_meanings(span.literal).nodes:
        if node.bounds == (span.earliest, span.latest) and node.certainty is span.certainty:
            return node
    return _of_bounds(span)


def told_of_old(node: Node) -> bool:
    """Whether the words of a meaning call it tradition's, at either end or in any member."""
    if isinstance(node, Doubted):
        return node.hearsay or told_of_old(node.node)
    if isinstance(node, Open):
        return told_of_old(node.node)
    if isinstance(node, Range):
        return told_of_old(node.start) or told_of_old(node.end)
    return isinstance(node, Several) and any(map(told_of_old, node.members))


def is_rough(node: Node) -> bool:
    """Whether an end of a meaning is nobody's figure: “about”, or where “early” and “late” part."""
    if isinstance(node, Part):
        return node.slice in ROUGH_SLICES or is_rough(node.whole)
    if isinstance(node, Doubted):
        about = node.doubt in (Certainty.APPROXIMATE, Certainty.UNCERTAIN_APPROXIMATE)
        return about or is_rough(node.node)
    if isinstance(node, Open):
        return is_rough(node.node)
    if isinstance(node, Range):
        return is_rough(node.start) or is_rough(node.end)
    if isinstance(node, Several):
        return any(map(is_rough, node.members))
    return isinstance(node, Season | LunarMonth | Ago)


def _of_bounds(span: Span) -> Node:
    node = _century(span) or _of_edtf(span) or _of_days(span)
    missing = span.certainty is not node.certainty and span.certainty is not Certainty.CERTAIN
    return Doubted(node, span.certainty) if missing else node


def _of_edtf(span: Span) -> Node | None:
    try:
        node = read_edtf(span.edtf)
    except ValueError:
        return None
    return node if node and node.bounds == (span.earliest, span.latest) else None


def _of_days(span: Span) -> Node:
    if span.earliest is None:
        return Open(Side.UNTIL, Day(span.latest or 0))
    if span.latest is None:
        return Open(Side.SINCE, Day(span.earliest))
    if span.earliest == span.latest:
        return Day(span.earliest)
    return Range(Day(span.earliest), Day(span.latest))


def _century(span: Span) -> Node | None:
    """Centuries and their parts, which EDTF writes as years."""
    if span.earliest is None or span.latest is None:
        return None
    first = Century(century_of(year_of(span.earliest)))
    last = Century(century_of(year_of(span.latest)))
    whole: Node = first if first == last else Range(first, last)
    if span.precision is Precision.CENTURY and whole.bounds == (span.earliest, span.latest):
        return whole
    if span.precision is not Precision.PART_OF_CENTURY or first != last:
        return None
    parts = [Part(first, part) for part in Slice]
    return next((p for p in parts if p.bounds == (span.earliest, span.latest)), None)
