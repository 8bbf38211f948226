"""The tree that a question becomes. Every engine compiles it; an unknown node is an error.

Leaves about words carry both forms of each, so that an engine never analyses again. Plain text
becomes Term, Pair and Phrase; the language of `search.query.language` adds the others. Where a
leaf stood in the text is no part of what it means: two trees are equal without it.
"""

from dataclasses import dataclass
from dataclasses import field as _field

from search.analysis import fold, has_marks


@dataclass(frozen=True, slots=True)
class Word:
    """One word in normal form, as typed and without marks."""

    accented: str
    folded: str

    @classmethod
    def of(cls, accented: str) -> "Word":
        """The word of a text that is already in normal form."""
        return cls(accented, fold(accented))

    @property
    def marked(self) -> bool:
        """Whether it was typed with marks and so means only itself."""
        return has_marks(self.accented)

    def accepts(self, accented: str, folded: str) -> bool:
        """Whether a word of a text is this one: marks count only when they were typed."""
        return self.accented == accented or (not self.marked and self.folded == folded)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a piece of the question: words that stand next to each other."""

    words: tuple[Word, ...]

    @property
    def accented(self) -> str:
        return " ".join(word.accented for word in self.words)

    @property
    def folded(self) -> str:
        return " ".join(word.folded for word in self.words)

    @property
    def marked(self) -> bool:
        """Whether every word has marks: then the folded form says less."""
        return all(word.marked for word in self.words)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the question, likeliest reading first; `text[start:end]` of what was typed."""

    readings: tuple[Reading, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that stood side by side; stands in for a word segmenter."""

    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand together: typed in quotes, or another name of a thing."""

    reading: Reading
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Words:
    """Bare words in a row: at least one of them, each as `Word.accepts` says."""

    words: tuple[Word, ...]
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Close:
    """All of these words in any order, with at most ``distance`` others between them."""

    words: tuple[Word, ...]
    distance: int
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Prefix:
    """A word that begins so."""

    word: Word
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


Text = Words | Phrase | Close | Prefix
"""What may be looked for in one text of a document."""


@dataclass(frozen=True, slots=True)
class InField:
    """``text`` stands in the text that documents keep under this key (``name`` for their names)."""

    field: str
    text: Text
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Has:
    """Any of these values of a facet."""

    facet: str
    values: tuple[str, ...]
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class During:
    """Dated between two days (signed proleptic Gregorian day numbers; None: an open end).

    A span that only touches them may be meant; one that lies within them certainly is.
    """

    first: int | None
    last: int | None
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Changed:
    """Last changed between two days (day numbers; None: an open end)."""

    first: int | None
    last: int | None
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Around:
    """Within ``metres`` of a point in degrees."""

    latitude: float
    longitude: float
    metres: int
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Box:
    """Between two parallels and two meridians, in degrees."""

    south: float
    west: float
    north: float
    east: float
    start: int = _field(default=0, compare=False)
    end: int = _field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but this."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these; the more the better. Without parts: nothing."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these. Without parts: everything."""

    parts: tuple["Node", ...]


Leaf = Words | Phrase | Close | Prefix | InField | Has | During | Changed | Around | Box
"""A condition of the language."""
Node = Term | Pair | Leaf | Not | AnyOf | AllOf


class UnknownNodeError(TypeError):
    """A compiler met a node that it does not know; it never guesses what it means."""

    def __init__(self, node: object) -> None:
        super().__init__(f"no rule for {type(node).__name__}")
