"""Lists: "1748, 1756 và 1824", "Lê Trung hưng; Nguyễn", "1718 hoặc 1778"."""

from itertools import product

from heritage.chronology.grammar.ellipsis import ellipsis
from heritage.chronology.grammar.ranges import time_range
from heritage.chronology.grammar.source import Match, Source, reach, remembered
from heritage.chronology.grammar.terms import doubtful, doubts
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import Node, Several

_MOST_MEMBERS = 12
_MOST_CANDIDATES = 400
_CHOICES_EACH = 4


@remembered
def times(source: Source, at: int) -> Match | None:
    """One time or a list of them."""
    found = _doubted(source, at)
    members = [found]
    either = False
    while found and found.nodes and len(members) <= _MOST_MEMBERS:
        link, either_here = _separator(source, found.end)
        rules = (ellipsis(source, link, found), _doubted(source, link)) if link else ()
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
    choices = [member.nodes[:_CHOICES_EACH] for member in members]
    nodes: list[Node] = []
    for chosen in product(*choices):
        ordered = sorted(dict.fromkeys(chosen), key=_begins)
        node = ordered[0] if len(ordered) == 1 else Several(tuple(ordered), either)
        if node.bounds != (None, None):
            nodes.append(node)
        if len(nodes) >= _MOST_CANDIDATES:
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
    found = time_range(source, start)
    return doubtful(found, doubt) if found else None
