"""Ranges and open ends: "1631–1913", "từ 1945 đến nay", "trước 1945"."""

from dataclasses import replace
from itertools import product

from heritage.chronology.enums import Problem
from heritage.chronology.grammar.ellipsis import ellipsis, half_told
from heritage.chronology.grammar.source import Match, Source, reach, refused, remembered
from heritage.chronology.grammar.terms import term
from heritage.chronology.grammar.weighing import bare, unite
from heritage.chronology.grammar.years import turned_bce
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import (
    CanChiYear,
    Century,
    Doubted,
    Node,
    Open,
    Part,
    PeriodTime,
    Range,
    Reign,
    Side,
    Year,
)

_MOST_PAIRS = 400


@remembered
def time_range(source: Source, at: int) -> Match | None:
    found = [
        rule(source, at) for rule in (_between, _from_to, _open, _pair, _unknown_start, _simple)
    ]
    return max((match for match in found if match), key=reach, default=None)


def _between(source: Source, at: int) -> Match | None:
    start = source.after(Sign.BETWEEN, at)
    first = term(source, start) if start else None
    link = source.after(Sign.AND, first.end) if first else None
    return _second(source, first, link) if first and link else None


def _from_to(source: Source, at: int) -> Match | None:
    start = source.after(Sign.FROM, at)
    first = term(source, start) if start else None
    link = _link(source, first.end) if first else None
    return _second(source, first, link) if first and link else None


def _open(source: Source, at: int) -> Match | None:
    found = source.lexicon.sides.find(source.words, at)
    if found is None:
        return None
    (side, *_), start = found
    dash = source.is_sign(start, "-")
    match = term(source, start + dash)
    if match is None or not match.nodes:
        return match
    if side is Side.SINCE and all(isinstance(bare(node), Range) for node in match.nodes):
        return match
    past = source.lexicon.sides_behind.find(source.words, match.end)
    return _opened(match.to(past[1] if past else match.end), side)


def _opened(match: Match, side: Side) -> Match:
    nodes = []
    for node in match.nodes:
        try:
            nodes.append(Open(side, node))
        except ValueError:
            continue
    return replace(match, nodes=tuple(nodes), problem=None if nodes else Problem.NOT_UNDERSTOOD)


def _unknown_start(source: Source, at: int) -> Match | None:
    """ "? – 1635"."""
    if not (source.is_sign(at, "?") and source.is_sign(at + 1, "-")):
        return None
    match = term(source, at + 2)
    return _opened(match, Side.UNTIL) if match and match.nodes else None


def _simple(source: Source, at: int) -> Match | None:
    first = term(source, at)
    if first is None or not first.nodes:
        return first
    behind = source.lexicon.sides_behind.find(source.words, first.end)
    if behind:
        return _opened(first.to(behind[1]), behind[0][0])
    link = _link(source, first.end) or _side_by_side(source, first)
    found = _second(source, first, link) if link else None
    return _chained(source, found) if found else first


def _chained(source: Source, found: Match) -> Match:
    """ "Ngô – Đinh – Tiền Lê": a chain of periods or centuries lasts until its last."""
    while found.nodes and all(_links_on(node) for node in found.nodes):
        link = _link(source, found.end)
        third = term(source, link) if link else None
        if third is None or not third.nodes:
            break
        starts = [node.start for node in found.nodes if isinstance(node, Range)]
        longer = _spanned(Match(tuple(starts), found.end), third)
        if not longer.nodes:
            break
        found = longer
    return found


def _links_on(node: Node) -> bool:
    return isinstance(node, Range) and isinstance(bare(node.end), PeriodTime | Century | Reign)


def _side_by_side(source: Source, first: Match) -> int | None:
    """ "cuối thế kỷ XVII đầu XVIII": two parts with nothing between them."""
    part = isinstance(bare(first.nodes[0]), Part)
    further = source.lexicon.slices.find(source.words, first.end) if part else None
    return first.end if further else None


def _link(source: Source, at: int) -> int | None:
    """Past the dash or "đến" between two ends; a comma may stand before it."""
    at += source.is_sign(at, ",") and source.after(Sign.TO, at + 1) is not None
    end = source.after(Sign.TO, at)
    if end:
        return end
    return at + 1 if source.is_sign(at, "-~") else None


def _second(source: Source, first: Match, link: int) -> Match | None:
    """The second end and the range that both make."""
    now = source.after(Sign.NOW, link)
    if now:
        return _opened(first.to(now), Side.ONGOING)
    if source.is_sign(link, "?"):
        return _opened(first.to(link + 1), Side.SINCE)
    ends = [ellipsis(source, link, first), term(source, link)]
    matches = [match for match in ends if match]
    second = max(matches, key=reach, default=None)
    if second is None:
        return None
    if not second.nodes:
        return second
    if all(isinstance(node, CanChiYear) for node in first.nodes):
        told_twice = unite(first, second)
        if told_twice.problem is None:
            return told_twice
    return _spanned(first, second)


def _spanned(first: Match, second: Match) -> Match:
    starts, ends = first.nodes, second.nodes
    if all(bound is not None and bound <= 0 for node in ends for bound in node.bounds):
        two_figures = all(isinstance(node, Year) for node in starts)
        starts = tuple(map(_before_christ, starts[:1] if two_figures else starts))
    elif all(node.bounds[1] is not None and node.bounds[1] <= 0 for node in starts):
        ends = ends[:1]
    pairs = list(product(starts, ends))[:_MOST_PAIRS]
    if len(starts) == len(ends) > 1:
        pairs = list(zip(starts, ends, strict=True))
    nodes: list[Node] = []
    for start, end in pairs:
        try:
            nodes.append(Range(start, end))
        except ValueError:
            continue
    if not nodes:
        return refused(Problem.REVERSED, second.end)
    return Match(tuple(nodes), second.end, first.problem or second.problem)


def _before_christ(node: Node) -> Node:
    """ "258–207 TCN", "thế kỷ III–II TCN": the first end shares the "TCN" of the second."""
    if isinstance(node, Doubted):
        return replace(node, node=_before_christ(node.node))
    if isinstance(node, Part):
        return Part(_before_christ(node.whole), node.slice)
    if isinstance(node, Century) and node.number > 0:
        return Century(-node.number)
    return turned_bce(node)


def _pair(source: Source, at: int) -> Match | None:
    """ "late 17th – early 18th century": the first ordinal borrows the second's century."""
    first = half_told(source, at)
    if first is None:
        return None
    link = _link(source, first[2]) or source.after(Sign.AND, first[2])
    second = term(source, link) if link else None
    if second is None or len(second.nodes) != 1:
        return None
    other = bare(second.nodes[0])
    last = other.whole if isinstance(other, Part) else other
    if not isinstance(last, Century):
        return None
    century: Node = Century(first[0] if last.number > 0 else -first[0])
    start = Part(century, first[1]) if first[1] else century
    return _spanned(Match((start,), first[2]), second)
