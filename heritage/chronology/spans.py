"""What parsing answers: a `Reading` holding the `Span`s the words may mean."""

from dataclasses import dataclass

from heritage.chronology.enums import Calendar, Certainty, Precision, Problem


@dataclass(frozen=True)
class Span:
    """A stretch of time as somebody wrote it.

    `literal` is what was written, byte for byte. `earliest` and `latest` are inclusive day
    numbers (see `days`); None is an open end. `edtf` says the same to machines.
    """

    literal: str
    earliest: int | None
    latest: int | None
    precision: Precision
    certainty: Certainty
    calendar: Calendar
    edtf: str

    def __post_init__(self) -> None:
        """ValueError when the ends are in the wrong order or both missing."""
        if self.earliest is None and self.latest is None:
            raise ValueError("a span needs at least one end")
        if None not in (self.earliest, self.latest) and self.earliest > self.latest:  # type: ignore[operator]  # both are integers here
            raise ValueError("a span ends before it starts")


@dataclass(frozen=True)
class Reading:
    """How a text was understood.

    One span: understood, `problem` is None. Several: candidates to choose from, and `problem`
    says whether the words are ambiguous or contradict themselves. None: `problem` says why.
    """

    literal: str
    spans: tuple[Span, ...]
    problem: Problem | None

    @property
    def span(self) -> Span | None:
        """The one span, when there is exactly one."""
        return self.spans[0] if len(self.spans) == 1 else None

    @property
    def understood(self) -> bool:
        """Whether the text has exactly one meaning."""
        return len(self.spans) == 1
