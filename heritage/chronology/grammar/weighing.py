"""Two statements about one time: do they agree, and which of them tells more."""

from heritage.chronology.enums import Calendar, Certainty, Precision, Problem
from heritage.chronology.grammar.source import Match
from heritage.chronology.lunar import CIVIL_SINCE
from heritage.chronology.nodes import (
    CanChiYear,
    Day,
    Doubted,
    EraTime,
    EraYear,
    LunarDay,
    LunarMonth,
    Month,
    Node,
    Part,
    PeriodTime,
    Range,
    Reign,
    Year,
)

# Lunar years end up to 50 days into the next solar one; old lunar dates may be a month off.
_LUNAR_YEAR_RUNS_OVER = 50
_OLD_LUNAR_DRIFT = 31
# A contradicted year of the cycle is looked for within one cycle and a little.
_NEAR_YEARS = 65
_NAMED = (PeriodTime, Reign, EraTime)


def bare(node: Node) -> Node:
    """The node without the doubts around it."""
    while isinstance(node, Doubted):
        node = node.node
    return node


def same_kind(first: Node, second: Node) -> bool:
    """Whether two times are told in the same way, so that side by side they are a list."""
    return _kind(first) == _kind(second)


def _kind(node: Node) -> object:
    node = bare(node)
    if isinstance(node, Part):
        return _kind(node.whole)
    if isinstance(node, Range):
        return _kind(node.start)
    return type(node)


def names_a_time(node: Node) -> bool:
    """Whether it tells its time by a name, which a figure beside it must then agree with."""
    return isinstance(bare(node), (*_NAMED, EraYear, CanChiYear))


def unite(first: Match, second: Match) -> Match:
    """What both say together: the pairs that agree, else a conflict with every candidate."""
    problem = first.problem or second.problem
    pairs = [(a, b) for a in first.nodes for b in second.nodes if agree(a, b)]
    exact = [(a, b) for a, b in pairs if a.bounds == b.bounds]
    if pairs:
        told = dict.fromkeys(telling(a, b) for a, b in exact or pairs)
        return Match(tuple(told), second.end, problem)
    nodes = (*_near(first.nodes, second.nodes), *_near(second.nodes, first.nodes))
    return Match(nodes, second.end, Problem.CONFLICT)


def agree(first: Node, second: Node) -> bool:
    """Whether two statements can be true of the same time."""
    slack = max(_slack(first, second), _slack(second, first))
    (a, b), (c, d) = first.bounds, second.bounds
    return (b is None or c is None or c <= b + slack) and (d is None or a is None or a <= d + slack)


def _slack(node: Node, other: Node) -> int:
    node = bare(node)
    if isinstance(node, LunarDay) and node.date.year < CIVIL_SINCE:
        return _OLD_LUNAR_DRIFT
    if isinstance(node, LunarMonth) and node.year < CIVIL_SINCE:
        return _OLD_LUNAR_DRIFT
    fine = other.precision in (Precision.DAY, Precision.MONTH)
    return _LUNAR_YEAR_RUNS_OVER if isinstance(node, EraYear | CanChiYear) and fine else 0


def telling(first: Node, second: Node) -> Node:
    """The one that says more: explicit years over a name's, then the narrower, then the named."""
    for mine, other in ((first, second), (second, first)):
        computed = isinstance(bare(mine), LunarDay) and mine.certainty is not Certainty.CERTAIN
        if (computed or mine.bounds != other.bounds) and _yields(bare(mine), bare(other)):
            return other
    if first.bounds == second.bounds:
        return max(first, second, key=_worth)
    return min(first, second, key=_width)


def _yields(mine: Node, other: Node) -> bool:
    """A name gives way to the years written beside it, an old lunar day to its solar one."""
    if isinstance(mine, LunarDay | LunarMonth):
        return isinstance(other, Day | Month)
    return isinstance(mine, _NAMED) and isinstance(
        other.start if isinstance(other, Range) else other, Year | Day | Month
    )


def _worth(node: Node) -> int:
    """A year of an era tells more than one of the cycle, and that more than a figure."""
    node = bare(node)
    if isinstance(node, EraYear | EraTime):
        return 3
    if isinstance(node, (*_NAMED, LunarDay, LunarMonth)):
        return 2
    return int(node.reckoning is not Calendar.GREGORIAN)


def _width(node: Node) -> float:
    earliest, latest = node.bounds
    return float("inf") if earliest is None or latest is None else latest - earliest


def _near(nodes: tuple[Node, ...], others: tuple[Node, ...]) -> tuple[Node, ...]:
    """Years of the cycle only when they lie near what they contradict; anything else as it is."""
    limits = [bound for other in others for bound in other.bounds if bound is not None]
    days = 366 * _NEAR_YEARS
    return tuple(
        node
        for node in nodes
        if not isinstance(node, CanChiYear)
        or any(abs((node.bounds[0] or 0) - limit) <= days for limit in limits)
    )
