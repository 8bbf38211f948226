"""Ranges, open ends and lists: everything that is made of several terms."""

from dataclasses import replace
from itertools import product

from heritage.chronology.enums import Problem
from heritage.chronology.grammar.centuries import century_number
from heritage.chronology.grammar.numbers import figures, ordinal, roman
from heritage.chronology.grammar.regnal import next_era_year
from heritage.chronology.grammar.source import Match, Source, refused, remembered
from heritage.chronology.grammar.terms import doubtful, doubts, reach, term
from heritage.chronology.grammar.weighing import bare, unite
from heritage.chronology.grammar.years import era_suffix, turned_bce
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import (
    CanChiYear,
    Century,
    Decade,
    Doubted,
    EraYear,
    Node,
    Open,
    Part,
    PeriodTime,
    Range,
    Reign,
    Several,
    Side,
    Slice,
    Year,
)

_MOST_MEMBERS = 12
_MOST_PAIRS = 400


@remembered
def times(source: Source, at: int) -> Match | None:
    """One time or a list of them."""
    found = _doubted(source, at)
    members = [found]
    either = False
    while found and found.nodes and len(members) <= _MOST_MEMBERS:
        link, either_here = _separator(source, found.end)
        rules = (_ellipsis(source, link, found), _doubted(source, link)) if link else ()
        following = max((match for match in rules if match), key=_end, default=None)
        if following is None:
            break
        members.append(following)
        either, found = either or either_here, following
    return _listed([member for member in members if member], either=either)


def _separator(source: Source, at: int) -> tuple[int, bool]:
    """Past ";", "/", ",", "và", "hoặc" (0 when there is none), and whether it was "hoặc"."""
    mark = at + 1 if source.is_sign(at, ";,/&+") else at
    for sign in (Sign.OR, Sign.AND):
        end = source.after(sign, mark)
        if end:
            return end, sign is Sign.OR
    return (mark if mark > at else 0), False


def _end(match: Match) -> int:
    return match.end


def _listed(members: list[Match], *, either: bool) -> Match | None:
    if len(members) < 2:
        return members[0] if members else None
    if any(not member.nodes for member in members):
        return members[-1]
    problem = next((member.problem for member in members if member.problem), None)
    choices = [member.nodes[:4] for member in members]
    nodes: list[Node] = []
    for chosen in product(*choices):
        ordered = sorted(dict.fromkeys(chosen), key=_begins)
        node = ordered[0] if len(ordered) == 1 else Several(tuple(ordered), either)
        if node.bounds != (None, None):
            nodes.append(node)
        if len(nodes) >= _MOST_PAIRS:
            break
    return Match(tuple(nodes), members[-1].end, problem) if nodes else None


def _begins(node: Node) -> tuple[float, float]:
    earliest, latest = node.bounds
    return (
        float("-inf") if earliest is None else earliest,
        float("inf") if latest is None else latest,
    )


def _doubted(source: Source, at: int) -> Match | None:
    found = [_from(source, start) for start in (at, source.skip(Sign.FILLER, at))]
    return max((match for match in found if match), key=reach, default=None)


def _from(source: Source, at: int) -> Match | None:
    doubt, start = doubts(source, at)
    found = _range(source, start)
    return doubtful(found, doubt) if found else None


@remembered
def _range(source: Source, at: int) -> Match | None:
    found = [
        rule(source, at) for rule in (_between, _from_to, _open, _pair, _unknown_start, _simple)
    ]
    return max((match for match in found if match), key=reach, default=None)


def _between(source: Source, at: int) -> Match | None:
    start = source.after(Sign.BETWEEN, at)
    first = term(source, start, times) if start else None
    link = source.after(Sign.AND, first.end) if first else None
    return _second(source, first, link) if first and link else None


def _from_to(source: Source, at: int) -> Match | None:
    start = source.after(Sign.FROM, at)
    first = term(source, start, times) if start else None
    link = _link(source, first.end) if first else None
    return _second(source, first, link) if first and link else None


def _open(source: Source, at: int) -> Match | None:
    found = source.lexicon.sides.find(source.words, at)
    if found is None:
        return None
    (side, *_), start = found
    dash = source.is_sign(start, "-")
    match = term(source, start + dash, times)
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
    match = term(source, at + 2, times)
    return _opened(match, Side.UNTIL) if match and match.nodes else None


def _simple(source: Source, at: int) -> Match | None:
    first = term(source, at, times)
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
        third = term(source, link, times) if link else None
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
    ends = [_ellipsis(source, link, first), term(source, link, times)]
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


def _ellipsis(source: Source, at: int, first: Match) -> Match | None:
    """A second end told as shortly as the first allows: XVII–*XVIII*, 1930–*45*, 16–*18*."""
    kind = bare(first.nodes[0]) if first.nodes else None
    whole = kind.whole if isinstance(kind, Part) else kind
    if isinstance(whole, Century):
        return _next_century(source, at)
    if isinstance(whole, EraYear):
        return next_era_year(source, at, whole.era)
    if isinstance(whole, Decade):
        return _next_decade(source, at, whole)
    return _next_year(source, at, whole) if isinstance(whole, Year) else None


def _next_century(source: Source, at: int) -> Match | None:
    doubt, at = doubts(source, at)
    found = source.lexicon.slices.find(source.words, at)
    match = century_number(source, found[1] if found else at)
    word = source.word(match.end) if match else None
    if match is None or (word is not None and word.text in ("/", ".")):
        return None
    if found:
        match = replace(match, nodes=tuple(Part(node, found[0][0]) for node in match.nodes))
    return doubtful(match, doubt)


def _next_decade(source: Source, at: int, first: Decade) -> Match | None:
    """ "những năm 1930–1940" ends in 1940 or with the 1940s; "thập niên 60–70" inherits 1900."""
    found = figures(source, at)
    if found is None or found[0] % 10:
        return None
    number = found[0] + (first.first // 100 * 100 if found[0] < 100 else 0)
    plural = source.after(Sign.DECADE_ENDING, found[1])
    nodes: tuple[Node, ...] = (Decade(number),)
    if number != found[0] or plural:
        return Match(nodes, plural or found[1])
    return Match((Year(number), *nodes), found[1]) if number > 0 else None


def _next_year(source: Source, at: int, first: Year) -> Match | None:
    """ "1930–45": two figures behind four continue the same hundred."""
    word = source.word(at)
    found = figures(source, at)
    if word is None or found is None or len(word.raw) != 2 or first.year < 100:
        return None
    if era_suffix(source, found[1])[0] is not None or source.is_sign(found[1], "/."):
        return None
    number = first.year // 100 * 100 + found[0]
    return Match((Year(number),), found[1]) if number > first.year else None


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
        return Doubted(_before_christ(node.node), node.doubt)
    if isinstance(node, Part):
        return Part(_before_christ(node.whole), node.slice)
    if isinstance(node, Century) and node.number > 0:
        return Century(-node.number)
    return turned_bce(node)


def _pair(source: Source, at: int) -> Match | None:
    """ "late 17th – early 18th century": the first ordinal borrows the second's century."""
    first = _half_told(source, at)
    if first is None:
        return None
    link = _link(source, first[2]) or source.after(Sign.AND, first[2])
    second = term(source, link, times) if link else None
    if second is None or len(second.nodes) != 1:
        return None
    other = bare(second.nodes[0])
    last = other.whole if isinstance(other, Part) else other
    if not isinstance(last, Century):
        return None
    century: Node = Century(first[0] if last.number > 0 else -first[0])
    start = Part(century, first[1]) if first[1] else century
    return _spanned(Match((start,), first[2]), second)


def _half_told(source: Source, at: int) -> tuple[int, Slice | None, int] | None:
    found = source.lexicon.slices.find(source.words, at)
    start = found[1] if found else at
    start = source.skip(Sign.OF, start + source.is_sign(start, "-"))
    number = ordinal(source, start) or (roman(source, start) if found else None)
    if number is None or not 1 <= number[0] <= 21:
        return None
    return number[0], found[0][0] if found else None, number[1]
