"""Meanings made of meanings: ranges, open ends, doubts, several times at once."""

from dataclasses import dataclass, field
from enum import Enum, auto

from heritage.chronology.enums import Calendar, Certainty, Precision
from heritage.chronology.nodes.base import OPEN, Bounds, Node, marked

_EDTF_ROOM = 64
_FINEST_FIRST = list(Precision)


def coarser(first: Precision, second: Precision) -> Precision:
    """The coarser of two precisions."""
    return max(first, second, key=_FINEST_FIRST.index)


def _shared(nodes: tuple[Node, ...]) -> Calendar:
    calendars = {node.reckoning for node in nodes}
    return calendars.pop() if len(calendars) == 1 else Calendar.GREGORIAN


@dataclass(frozen=True)
class Range(Node):
    """From the beginning of one time to the end of another. ValueError when reversed."""

    start: Node
    end: Node

    def __post_init__(self) -> None:
        """ValueError when the end comes before the start or an end is open."""
        earliest, latest = self.start.bounds[0], self.end.bounds[1]
        first_end, last_start = self.start.bounds[1], self.end.bounds[0]
        if None in (earliest, latest, first_end, last_start):
            raise ValueError("a range has two closed ends")
        if earliest > last_start or first_end > latest:  # type: ignore[operator]  # none is None
            raise ValueError("a range ends before it starts")

    @property
    def bounds(self) -> Bounds:
        return self.start.bounds[0], self.end.bounds[1]

    @property
    def precision(self) -> Precision:
        return coarser(self.start.precision, self.end.precision)

    @property
    def certainty(self) -> Certainty:
        return self.start.certainty | self.end.certainty

    @property
    def reckoning(self) -> Calendar:
        return _shared((self.start, self.end))

    @property
    def plain_ends(self) -> tuple[str, str]:
        return self.start.plain_ends[0], self.end.plain_ends[1]

    @property
    def ends(self) -> tuple[str, str]:
        return self.start.ends[0], self.end.ends[1]


class Side(Enum):
    """On which side of a time the span lies; ONGOING is from it until now."""

    BEFORE = auto()
    UNTIL = auto()
    AFTER = auto()
    SINCE = auto()
    ONGOING = auto()


@dataclass(frozen=True)
class Open(Node):
    """Everything before or after a time; ValueError when the time is open where it is cut."""

    side: Side
    node: Node

    def __post_init__(self) -> None:
        """ValueError when the cut falls on an open end."""
        if self.bounds == (None, None):
            raise ValueError("an open span needs one end")

    @property
    def bounds(self) -> Bounds:
        earliest, latest = self.node.bounds
        if self.side is Side.BEFORE:
            return None, None if earliest is None else earliest - 1
        if self.side is Side.UNTIL:
            return None, latest
        if self.side is Side.AFTER:
            return None if latest is None else latest + 1, None
        return earliest, None

    @property
    def precision(self) -> Precision:
        return self.node.precision

    @property
    def certainty(self) -> Certainty:
        return self.node.certainty

    @property
    def reckoning(self) -> Calendar:
        return self.node.reckoning

    @property
    def plain_ends(self) -> tuple[str, str]:
        first, last = self.node.plain_ends
        if self.side is Side.UNTIL:
            return OPEN, last
        if self.side in (Side.SINCE, Side.ONGOING):
            return first, OPEN
        return super().plain_ends


@dataclass(frozen=True)
class Doubted(Node):
    """A time that the writer called approximate, uncertain, or both.

    ``hearsay``: tradition tells it. How it is told does not make it another time.
    """

    node: Node
    doubt: Certainty
    hearsay: bool = field(default=False, compare=False)

    @property
    def bounds(self) -> Bounds:
        return self.node.bounds

    @property
    def precision(self) -> Precision:
        return self.node.precision

    @property
    def certainty(self) -> Certainty:
        return self.node.certainty | self.doubt

    @property
    def reckoning(self) -> Calendar:
        return self.node.reckoning

    @property
    def exact(self) -> str | None:
        return self.node.exact

    @property
    def plain_ends(self) -> tuple[str, str]:
        return self.node.plain_ends

    @property
    def edtf(self) -> str:
        if isinstance(self.node, Several):
            return self.node.written(self.certainty)
        return super().edtf


@dataclass(frozen=True)
class Several(Node):
    """All of several closed times, or (`either`) one of them; members in order of time."""

    members: tuple[Node, ...]
    either: bool = False

    @property
    def bounds(self) -> Bounds:
        starts = [member.bounds[0] for member in self.members]
        ends = [member.bounds[1] for member in self.members]
        return (
            None if None in starts else min(start for start in starts if start is not None),
            None if None in ends else max(end for end in ends if end is not None),
        )

    @property
    def precision(self) -> Precision:
        found = self.members[0].precision
        for member in self.members[1:]:
            found = coarser(found, member.precision)
        return found

    @property
    def certainty(self) -> Certainty:
        found = Certainty.CERTAIN
        for member in self.members:
            found |= member.certainty
        return found

    @property
    def reckoning(self) -> Calendar:
        return _shared(self.members)

    @property
    def edtf(self) -> str:
        return self.written(None)

    def written(self, doubt: Certainty | None) -> str:
        """EDTF set; the whole interval when the set would be too long to store."""
        inside = ",".join(_member(node, doubt or node.certainty) for node in self.members)
        text = f"[{inside}]" if self.either else f"{{{inside}}}"
        whole = marked(super().plain_ends, doubt or self.certainty)
        return text if len(text) <= _EDTF_ROOM else "/".join(whole)


def _member(node: Node, certainty: Certainty) -> str:
    if node.exact:
        return node.exact + certainty.mark
    return "..".join("" if end == OPEN else end for end in marked(node.plain_ends, certainty))
