"""One time with everything said about it: part of a whole, remarks in brackets, doubts."""

from dataclasses import replace

from heritage.chronology.doubts import Doubt
from heritage.chronology.enums import Certainty, Problem
from heritage.chronology.grammar.ages import age
from heritage.chronology.grammar.centuries import century, decade, millennium
from heritage.chronology.grammar.cycles import cycle_year
from heritage.chronology.grammar.dates import date, event, season
from heritage.chronology.grammar.names import named_time
from heritage.chronology.grammar.regnal import era_year
from heritage.chronology.grammar.source import Match, Rule, Source, reach, remembered
from heritage.chronology.grammar.weighing import names_a_time, same_kind, unite
from heritage.chronology.grammar.years import year
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import Ago, Doubted, Node, Part, Range, Slice
from heritage.chronology.words import Sort

_WHOLES: tuple[Rule, ...] = (century, millennium, decade, date, era_year, named_time, year)
_RULES: tuple[Rule, ...] = (age, season, event, cycle_year, *_WHOLES)
_LONGEST_REMARK = 8
_ASKED = Doubt(Certainty.UNCERTAIN)


def first_longest(source: Source, at: int, rules: tuple[Rule, ...]) -> Match | None:
    """The rule that reads furthest; between equals one that means something, then the first."""
    found = [match for rule in rules if (match := rule(source, at))]
    return max(found, key=reach, default=None)


def doubtful(match: Match, doubt: Doubt) -> Match:
    """The same with a doubt on every candidate."""
    if doubt == Doubt():
        return match
    nodes = tuple(_doubted(node, doubt) for node in match.nodes)
    return Match(nodes, match.end, match.problem)


def _doubted(node: Node, doubt: Doubt) -> Node:
    if isinstance(node, Ago) and doubt == Doubt(Certainty.APPROXIMATE):
        return node
    if isinstance(node, Doubted):
        doubt |= Doubt(node.doubt, node.hearsay)
        node = node.node
    return Doubted(node, doubt.certainty, doubt.hearsay)


def doubts(source: Source, at: int) -> tuple[Doubt, int]:
    """The doubts said before a time ("khoảng", "truyền thuyết:"), and where they end."""
    doubt = Doubt()
    while found := source.lexicon.doubts.find(source.words, at):
        doubt |= found[0][0]
        at = found[1]
        at += source.is_sign(at, ":,")
    return doubt, at


@remembered
def core(source: Source, at: int) -> Match | None:
    """A time, or a part of one: "cuối thế kỷ XVIII", "đầu – giữa thế kỷ XVIII"."""
    past = source.skip(Sign.FILLER, at)
    past += source.is_sign(past, ":")
    found = [rule(source, start) for start in (at, past) for rule in (_whole, _part)]
    return max((match for match in found if match), key=reach, default=None)


def _whole(source: Source, at: int) -> Match | None:
    return first_longest(source, at, _RULES)


def _part(source: Source, at: int) -> Match | None:
    found = source.lexicon.slices.find(source.words, at)
    if found is None:
        return None
    slices, end = [found[0][0]], found[1]
    link = end + source.is_sign(end, "-")
    link = source.skip(Sign.TO, link)
    link += source.is_sign(link, "-")
    second = source.lexicon.slices.find(source.words, link) if link > end else None
    if second:
        slices, end = [slices[0], second[0][0]], second[1]
    end += source.is_sign(end, "-/")
    whole = first_longest(source, source.skip(Sign.OF, end), _WHOLES)
    whole = whole or first_longest(source, end, _WHOLES)
    if whole is None or not whole.nodes:
        return whole
    cuts = [_cut(node, slices) for node in whole.nodes if None not in node.bounds]
    nodes = tuple(node for node in cuts if node)
    return Match(nodes, whole.end, whole.problem if nodes else Problem.REVERSED)


def _cut(node: Node, slices: list[Slice]) -> Node | None:
    parts = [Part(node, part) for part in slices]
    try:
        return parts[0] if len(parts) == 1 else Range(parts[0], parts[1])
    except ValueError:
        return None


@remembered
def term(source: Source, at: int) -> Match | None:
    """A time and what stands beside it: bracketed or appended statements, doubts."""
    doubt, start = doubts(source, at)
    found = core(source, start)
    while found and found.nodes:
        further = _bracket(source, found) or _beside(source, found)
        if further is None:
            break
        found = further
    if found is None:
        return None
    while found.nodes and source.is_sign(found.end, "?"):
        found = doubtful(found.to(found.end + 1), _ASKED)
    return doubtful(found, doubt)


def _bracket(source: Source, found: Match) -> Match | None:
    """ "(1703)" must agree; "(chạm khắc)" is a remark; "(truyền thuyết)", "(?)" are doubts."""
    at = found.end
    if not source.is_sign(at, "([") or source.depth >= source.deepest:
        return None
    deeper = replace(source, depth=source.depth + 1)
    match = source.inside(deeper, at + 1)
    if match and match.nodes and source.is_sign(match.end, ")]"):
        return unite(found, match.to(match.end + 1))
    return _remark(source, found)


def _remark(source: Source, found: Match) -> Match | None:
    start = found.end + 1
    doubt, _ = doubts(source, start)
    for at in range(start, min(start + _LONGEST_REMARK, len(source.words))):
        if source.is_sign(at, ")]"):
            asked = source.is_sign(at - 1, "?")
            return doubtful(found.to(at + 1), doubt | _ASKED if asked else doubt)
        if source.words[at].sort in (Sort.NUMBER, Sort.GROUPED):
            return None
    return None


def _beside(source: Source, found: Match) -> Match | None:
    """ "Kỷ Dậu 1789", "Tiền Lý, thế kỷ VI": a second statement about the same time."""
    comma = source.is_sign(found.end, ",")
    start = found.end + comma
    doubt, at = doubts(source, source.skip(Sign.FILLER, start))
    told = at > start
    match = core(source, at)
    if match is None or not match.nodes:
        return None
    alike = same_kind(found.nodes[0], match.nodes[0])
    if alike and (comma or not told):
        return None
    united = unite(found, doubtful(match, doubt))
    contradicts = united.problem is not None and found.problem is None
    if alike and contradicts:
        return None
    listed = comma and contradicts and not any(map(names_a_time, (*found.nodes, *match.nodes)))
    return None if listed else united
